//! The URLs of the Zoho CRM page, under "Group Scopes" and "Separate Scopes".

use scopegate::ScopeSet;
use scopegate::authorization::{AccessType, AuthorizationUrl};
use scopegate::zoho_crm::prelude::*;

use crate::support::{endpoint, received};

const PAGE: &str = include_str!("../seeds/zoho_crm.txt");
const ENDPOINT: &str = "https://accounts.zoho.com/oauth/v2/auth";
const CLIENT: &str = "1000.GMB0YULZHJK411284S8I5GZ4CHUEX0";
const CALLBACK: &str = "https://www.app.example/callback?from=crm&lang=en";

const GROUP_SCOPES: [Scope; 2] = [scope!(ZohoCRM.modules.ALL), scope!(ZohoCRM.settings.ALL)];
const SEPARATE_SCOPES: [Scope; 3] = [
    scope!(ZohoCRM.modules.leads.ALL),
    scope!(ZohoCRM.modules.deals.ALL),
    scope!(ZohoCRM.settings.ALL),
];

/// A URL as the page has it, its parameters with values where the page says what to fill in.
///
/// The page's first line is the service's name, garbled as everywhere else in it.
fn published(at: usize, access_type: &str) -> (&'static str, Vec<(String, String)>) {
    let garbled = PAGE.lines().next().expect("the page begins with the name");
    let mut urls = PAGE.lines().filter(|line| line.starts_with("https://"));
    let url = urls.nth(at).expect("the page has two URLs");
    let (endpoint, query) = url.split_once('?').expect("the URL has a query");
    let parameter = |parameter: &str| {
        let (name, value) = parameter.split_once('=').expect("a name and a value");
        let value = match value {
            "{client_id}" => CLIENT.to_owned(),
            "{redirect_uri}" => CALLBACK.to_owned(),
            r#"{"offline"or"online"}"# => access_type.to_owned(),
            value => value.replace(garbled, "Zoho"),
        };
        assert!(!value.contains(['{', '}']), "not filled in: {value}");
        (name.to_owned(), value)
    };
    (endpoint, query.split('&').map(parameter).collect())
}

fn request(scopes: impl IntoIterator<Item = Scope>, access_type: AccessType) -> AuthorizationUrl {
    AuthorizationUrl::new(&endpoint(ENDPOINT), CLIENT, scopes)
        .access_type(access_type)
        .redirect_uri(CALLBACK)
}

fn built(request: AuthorizationUrl) -> String {
    request.build().expect("the request is sound").into()
}

#[test]
fn the_page_has_two_urls() {
    let urls = PAGE.matches("https://").count();
    assert_eq!(urls, 2);
    for at in 0..urls {
        let (endpoint, parameters) = published(at, "offline");
        let names: Vec<_> = parameters.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(endpoint, ENDPOINT);
        let expected = [
            "scope",
            "client_id",
            "response_type",
            "access_type",
            "redirect_uri",
        ];
        assert_eq!(names, expected);
    }
}

#[test]
fn both_urls_of_the_page_are_built() {
    for (access_type, word) in [
        (AccessType::Offline, "offline"),
        (AccessType::Online, "online"),
    ] {
        let group = built(request(GROUP_SCOPES, access_type));
        assert_eq!(received(&group), published(0, word));
        let separate = built(request(SEPARATE_SCOPES, access_type));
        assert_eq!(received(&separate), published(1, word));
    }
}

#[test]
fn they_are_percent_encoded() {
    assert_eq!(
        built(request(GROUP_SCOPES, AccessType::Offline)),
        "https://accounts.zoho.com/oauth/v2/auth\
         ?scope=ZohoCRM.modules.ALL%2CZohoCRM.settings.ALL\
         &client_id=1000.GMB0YULZHJK411284S8I5GZ4CHUEX0\
         &response_type=code\
         &access_type=offline\
         &redirect_uri=https%3A%2F%2Fwww.app.example%2Fcallback%3Ffrom%3Dcrm%26lang%3Den"
    );
    assert_eq!(
        built(request(SEPARATE_SCOPES, AccessType::Online)),
        "https://accounts.zoho.com/oauth/v2/auth\
         ?scope=ZohoCRM.modules.leads.ALL%2CZohoCRM.modules.deals.ALL%2CZohoCRM.settings.ALL\
         &client_id=1000.GMB0YULZHJK411284S8I5GZ4CHUEX0\
         &response_type=code\
         &access_type=online\
         &redirect_uri=https%3A%2F%2Fwww.app.example%2Fcallback%3Ffrom%3Dcrm%26lang%3Den"
    );
}

#[test]
fn state_and_code_challenge_follow_what_the_page_has() {
    let plain = request(GROUP_SCOPES, AccessType::Offline);
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let protected = plain
        .clone()
        .code_challenge(challenge.parse().expect("a challenge"))
        .state("xyz");
    let expected = format!(
        "{}&state=xyz&code_challenge={challenge}&code_challenge_method=S256",
        built(plain)
    );
    assert_eq!(built(protected), expected);
}

#[test]
fn a_set_is_asked_for_in_the_order_of_the_catalogue() {
    let set: ScopeSet<Scope> = SEPARATE_SCOPES.into_iter().collect();
    let url = built(request(set, AccessType::Offline));
    let (_, parameters) = received(&url);
    assert_eq!(
        parameters.first(),
        Some(&("scope".to_owned(), set.to_string()))
    );
}

#[test]
fn a_scope_given_twice_is_asked_for_once() {
    let twice = GROUP_SCOPES.into_iter().chain(GROUP_SCOPES);
    assert_eq!(
        built(request(twice, AccessType::Offline)),
        built(request(GROUP_SCOPES, AccessType::Offline))
    );
}
