-- For wrk: asks with one token after the other, of those that its input has in lines, and says how many
-- answers came, and how many of them were none that were wanted.

local requests, at = {}, 0

function init()
   for token in io.lines() do
      requests[#requests + 1] = wrk.format("GET", nil, { Authorization = "Bearer " .. token })
   end
end

function request()
   at = at % #requests + 1
   return requests[at]
end

function done(summary)
   local errors = summary.errors
   local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
   print(string.format("answers %d %d", summary.requests, failed))
end
