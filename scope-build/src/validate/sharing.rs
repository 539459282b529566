use super::{ids::Ids, names::Names};
use crate::{
    fault::{Faults, IdFault},
    read::{Column, Row, Table},
};

/// Sees to it that an ID stands on several rows only where every one of them says so.
pub(super) fn check(table: &Table<'_>, ids: &Ids, names: &Names<'_>, faults: &mut Faults) {
    let rows = &table.rows;
    let is_doubtful = table.is_doubtful(Column::Id) || table.is_doubtful(Column::IdShared);
    check_marks(rows, is_doubtful, faults);
    if is_doubtful {
        return;
    }

    let every_id_is_known = table.unread.is_empty()
        && rows
            .iter()
            .zip(&ids.of_rows)
            .all(|(row, id)| row.id.is_some() == id.is_some());
    let mut by_id: Vec<usize> = (0..rows.len())
        .filter(|&row| ids.of_rows[row].is_some())
        .collect();
    by_id.sort_by_key(|&row| (&ids.of_rows[row], row));
    for sharers in by_id.chunk_by(|&one, &next| ids.of_rows[one] == ids.of_rows[next]) {
        match sharers {
            [alone] => {
                if every_id_is_known {
                    check_alone(&rows[*alone], faults);
                }
            }
            _ => {
                let sharers: Vec<_> = sharers
                    .iter()
                    .filter(|&&row| names.is_sound(row))
                    .map(|&row| &rows[row])
                    .collect();
                check_shared(&sharers, faults);
            }
        }
    }
}

fn check_marks(rows: &[Row<'_>], is_doubtful: bool, faults: &mut Faults) {
    for row in rows {
        let Some(mark) = row.id_shared.as_ref().filter(|mark| !mark.has_control()) else {
            continue;
        };
        if mark.text() != "yes" {
            let found = mark.to_text();
            faults.at(mark.span(), IdFault::NotYes { found });
        } else if row.id.is_none() && !is_doubtful {
            faults.at(mark.span(), IdFault::NothingShared);
        }
    }
}

fn check_alone(row: &Row<'_>, faults: &mut Faults) {
    if let (Some(id), Some(mark)) = (&row.id, &row.id_shared)
        && mark.text() == "yes"
    {
        let id = id.to_text();
        faults.at(mark.span(), IdFault::SharedAlone { id });
    }
}

/// Blames the rows that do not say so. The first of them is blamed only if it is the only one,
/// since the others point to it.
fn check_shared(sharers: &[&Row<'_>], faults: &mut Faults) {
    let unmarked = |row: &&Row<'_>| row.id_shared.is_none();
    let [first, others @ ..] = sharers else {
        return;
    };
    let mut culprits = others.iter().filter(|row| unmarked(row)).peekable();
    if culprits.peek().is_none() && unmarked(first) {
        blame(first, others.first(), sharers.len(), faults);
    }
    for culprit in culprits {
        blame(culprit, Some(first), sharers.len(), faults);
    }
}

fn blame(row: &Row<'_>, other: Option<&&Row<'_>>, rows: usize, faults: &mut Faults) {
    if let (Some(id), Some(other)) = (&row.id, other.and_then(|other| other.id.as_ref())) {
        let fault = IdFault::Unshared {
            id: id.to_text(),
            rows,
        };
        faults.between(id.span(), other.span(), fault);
    }
}
