//! Documents as people send them: what comes with a file, what is read in it, how it is found again
//! and how its pages are cared for.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Fixture, paper, practice};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use dekada_api::view::IntakeFile;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

const MONDAY: &str = "2026-11-16 10:00";

#[test]
fn a_mail_comes_in_with_everything_attached_to_it() {
    let desk = Fixture::at(MONDAY);
    let scan = BASE64_STANDARD.encode(paper::letter(&["please tell me what you hold"]));
    let mail = format!(
        "Received: from mx.example.org by mail.im.work; Fri, 13 Nov 2026 18:30:00 +0300\r\n\
         From: =?koi8-r?B?8MXU0g==?= <petr@example.org>\r\nTo: privacy@im.work\r\n\
         Subject: =?utf-8?B?0JfQsNC/0YDQvtGB?=\r\nDate: Thu, 12 Nov 2026 23:10:00 +0300\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nВо вложении моё заявление.\r\n\
         --b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\
         Content-Disposition: attachment; filename*=utf-8''%D1%81%D0%BA%D0%B0%D0%BD.pdf\r\n\r\n{scan}\r\n\
         --b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=a.rtf\r\n\r\n\
         {{\\rtf1 no}}\r\n--b--\r\n"
    );
    let file = desk.write("letter.eml", mail.as_bytes());
    let taken = desk.intake(json!({ "paths": [file] }));
    let parts = taken[0]["parts"].as_array().unwrap();
    assert_eq!(parts[0]["path"], "скан.pdf");
    assert_eq!(parts[0]["outcome"], "imported");
    assert_eq!(parts[1]["code"], "not-supported");
    let request = shown(&desk, taken[0]["request"].as_str().unwrap());
    assert_eq!(request["channel"], "email");
    assert_eq!(request["subject"]["email"], "petr@example.org");
    assert_eq!(request["sent"], "2026-11-12");
    assert_eq!(request["received"], "2026-11-13T18:30:00+03:00");
    let documents = request["documents"].as_array().unwrap();
    assert_eq!(documents[0]["letter"]["subject"], "Запрос");
    assert_eq!(documents[1]["tie"], "inside");
    assert_eq!(documents[1]["belongs_to"], documents[0]["id"]);
    assert_eq!(found(&desk, "заявлением"), [request["id"].clone()]);
}

#[test]
fn the_account_that_sent_a_document_is_known_from_its_side_file() {
    let desk = Fixture::at(MONDAY);
    desk.write("in/a.pdf", &paper::letter(&["from the program"]));
    desk.write(
        "in/a.imwork.json",
        r#"{"user_id": 4711, "email": "anna@example.org", "phone": "+79000000012",
            "ip": "192.0.2.7", "submitted_at": "2026-11-13T21:15:00Z", "kind": "access"}"#
            .as_bytes(),
    );
    desk.write("in/b.pdf", &paper::letter(&["its side file is broken"]));
    desk.write("in/b.imwork.json", b"{\"email\":");
    let taken = desk.intake(json!({ "paths": [desk.file("in")] }));
    let outcomes: Vec<_> = taken
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["outcome"].as_str().unwrap(), file["tie"].clone()))
        .collect();
    assert_eq!(
        outcomes,
        [
            ("imported", Value::Null),
            ("imported", json!("side-file")),
            ("imported", Value::Null),
            ("refused", json!("side-file")),
        ]
    );
    let request = shown(&desk, taken[0]["request"].as_str().unwrap());
    assert_eq!(request["channel"], "app");
    assert_eq!(request["received"], "2026-11-14T00:15:00+03:00");
    assert_eq!(request["account"]["user_id"], "4711");
    assert_eq!(request["account"]["ip"], "192.0.2.7");
    assert_eq!(request["subject"]["email"], "anna@example.org");
    assert_eq!(request["demands"][0]["kind"], "access");
}

#[test]
fn a_file_with_a_password_is_kept_as_it_came_and_opened_with_it() {
    let desk = Fixture::at(MONDAY);
    let plain = desk.write("plain.pdf", &paper::letter(&["a secret letter"]));
    let locked = desk.file("locked.pdf");
    outside(
        "qpdf",
        &[
            "--encrypt",
            "ключ",
            "owner",
            "256",
            "--",
            path(&plain),
            path(&locked),
        ],
    );
    let refused = desk.intake(json!({ "paths": [&locked] }));
    assert_eq!(refused[0]["code"], "encrypted");
    let wrong = desk.intake(json!({ "paths": [&locked], "passwords": ["замок"] }));
    assert_eq!(wrong[0]["code"], "wrong-password");
    let taken = desk.intake(json!({ "paths": [&locked], "passwords": ["замок", "ключ"] }));
    assert_eq!(taken[0]["outcome"], "imported", "{taken}");
    let document = taken[0]["document"].as_i64().unwrap();
    assert!(text(&desk, document).contains("a secret letter"));
    let out = desk.file("out.pdf");
    desk.call(
        "document.original",
        json!({ "document": document, "path": out }),
    );
    assert_eq!(fs::read(out).unwrap(), fs::read(&locked).unwrap());
    assert!(
        !desk
            .app
            .draw_page(document, 1, 150)
            .unwrap()
            .bytes
            .is_empty()
    );
}

#[test]
fn the_watched_folder_takes_each_file_once_when_it_has_settled() {
    let desk = Fixture::at(MONDAY);
    watch(&desk, true);
    let file = desk.write("watched/scan.pdf", &paper::letter(&["from the scanner"]));
    assert!(
        desk.app.watch().unwrap().is_empty(),
        "it may still be written"
    );
    let taken = settled(&desk);
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].outcome, "imported");
    assert!(!file.exists(), "it was moved aside");
    assert!(desk.file("watched/Dekada/scan.pdf").exists());
    assert!(settled(&desk).is_empty());
    fs::rename(desk.file("watched"), desk.file("gone")).unwrap();
    assert!(desk.app.watch().unwrap().is_empty());
    assert_eq!(desk.call("watch.state", json!({}))["reachable"], false);
    fs::rename(desk.file("gone"), desk.file("watched")).unwrap();
    assert!(desk.app.watch().unwrap().is_empty());
    assert_eq!(desk.call("watch.state", json!({}))["reachable"], true);
}

#[test]
fn a_scan_that_grew_takes_the_place_of_the_shorter_one() {
    let desk = Fixture::at(MONDAY);
    watch(&desk, false);
    desk.write("watched/scan.pdf", &paper::pages(2));
    let first = settled(&desk);
    let request = first[0].request.clone().unwrap();
    assert!(
        settled(&desk).is_empty(),
        "it lies there still, and is known"
    );
    desk.write("watched/scan.pdf", &paper::pages(3));
    let second = settled(&desk);
    assert_eq!(second[0].request.as_deref(), Some(request.as_str()));
    let request = shown(&desk, &request);
    let shorter = &request["documents"][0];
    assert_eq!(shorter["tie"], "longer");
    assert_eq!(shorter["belongs_to"], second[0].document.unwrap());
}

#[test]
fn a_scan_is_read_its_facts_are_proposed_and_the_officer_takes_them() {
    let desk = Fixture::at(MONDAY);
    let letter = practice().letter("access");
    let number = desk.take_in(&practice().file("access"));
    let before = shown(&desk, &number);
    assert_eq!(before["documents"][0]["pages"][0]["reading"], "waiting");
    let document = before["documents"][0]["id"].as_i64().unwrap();
    let read = desk.call(
        "document.show",
        json!({ "document": document, "read": true }),
    );
    assert_eq!(read["pages"][0]["reading"], "recognised");
    let proposed: Vec<_> = read["fields"].as_array().unwrap().iter().collect();
    let name = proposed
        .iter()
        .find(|field| field["name"] == "name")
        .unwrap();
    let full_name = letter.subject.full_name.clone();
    assert_eq!(name["value"], full_name.as_str());
    let [_, _, width, height] = [0, 1, 2, 3].map(|side| name["box"][side].as_f64().unwrap());
    assert!(width > 50.0 && height > 5.0, "it has its place on the page");
    assert!(
        shown(&desk, &number)["subject"]["name"].is_null(),
        "a proposal is no fact"
    );
    let taken = desk.call("request.take", json!({ "request": number }));
    assert_eq!(taken["subject"]["name"], full_name.as_str());
    let surname = full_name.split(' ').next().unwrap();
    assert_eq!(found(&desk, surname), [json!(number)]);
    let places = desk.call(
        "document.find",
        json!({ "document": document, "text": surname }),
    );
    assert_eq!(places[0]["page"], 1);
    let row = &desk.call("requests", json!({ "find": surname }))["rows"][0];
    assert_eq!(row["found"], json!({ "document": document, "page": 1 }));
}

#[test]
fn a_second_letter_in_a_scan_gets_a_request_of_its_own_and_comes_back() {
    let desk = Fixture::at(MONDAY);
    let file = desk.write("two.pdf", &paper::pages(4));
    let number = desk.take_in(&file);
    let document = shown(&desk, &number)["documents"][0]["id"]
        .as_i64()
        .unwrap();
    let picture = desk.app.page_image(document, 3, 400).unwrap().bytes;
    let second = desk.call("document.split", json!({ "document": document, "page": 3 }));
    assert_ne!(second["id"], number.as_str());
    assert_eq!(second["received"], shown(&desk, &number)["received"]);
    let part = second["documents"][0]["id"].as_i64().unwrap();
    assert_eq!(pages(&second), [1, 2]);
    assert_eq!(pages(&shown(&desk, &number)), [1, 2]);
    assert_eq!(desk.app.page_image(part, 1, 400).unwrap().bytes, picture);
    assert!(
        desk.app.draw_page(part, 2, 100).is_ok(),
        "drawn from the whole file"
    );
    assert_eq!(desk.call("vault.check", json!({}))["intact"], true);
    let back = desk.call("document.rejoin", json!({ "document": part }));
    assert_eq!(back["id"], number.as_str());
    assert_eq!(pages(&back), [1, 2, 3, 4]);
    let merged = shown(&desk, second["id"].as_str().unwrap());
    assert_eq!(merged["merged_into"], number.as_str());
}

#[test]
fn pages_are_turned_and_ordered_and_stay_what_they_are() {
    let desk = Fixture::at(MONDAY);
    let file = desk.write("three.pdf", &paper::pages(3));
    let number = desk.take_in(&file);
    let document = shown(&desk, &number)["documents"][0]["id"]
        .as_i64()
        .unwrap();
    let turned = desk.call(
        "document.turn",
        json!({ "document": document, "page": 2, "turn": 270 }),
    );
    assert_eq!(turned["pages"][1]["turn"], 270);
    let as_found = desk.call(
        "document.turn",
        json!({ "document": document, "page": 2, "turn": null }),
    );
    assert_eq!(as_found["pages"][1]["turn"], 0);
    desk.call(
        "document.order",
        json!({ "document": document, "order": [3, 1, 2] }),
    );
    assert_eq!(pages(&shown(&desk, &number)), [3, 1, 2]);
    for order in [json!([1, 2]), json!([1, 1, 2]), json!([1, 2, 4])] {
        let refused = desk.refusal(
            "document.order",
            json!({ "document": document, "order": order }),
        );
        assert_eq!(refused, "not-an-order");
    }
    let refused = desk.refusal(
        "document.turn",
        json!({ "document": document, "page": 1, "turn": 45 }),
    );
    assert_eq!(refused, "not-a-quarter-turn");
}

#[test]
fn the_same_letter_scanned_again_is_proposed_as_the_same_and_never_merged() {
    let desk = Fixture::at(MONDAY);
    let scan = practice().file("third-parties");
    let again = desk.file("again.jpg");
    outside(
        "convert",
        &[
            path(&scan),
            "-background",
            "white",
            "-rotate",
            "0.6",
            "-resize",
            "83%",
            "-quality",
            "70",
            path(&again),
        ],
    );
    let first = desk.take_in(&scan);
    let other = desk.take_in(&practice().file("access"));
    let second = desk.take_in(&again);
    let request = shown(&desk, &second);
    let alike: Vec<_> = request["alike"].as_array().unwrap().iter().collect();
    assert_eq!(alike.len(), 1, "{alike:?}");
    assert_eq!(alike[0]["request"], first.as_str());
    assert_eq!(request["stage"], "received");
    assert_eq!(shown(&desk, &other)["alike"], json!([]));
}

#[test]
fn a_link_that_leads_out_of_the_folder_is_not_followed() {
    let desk = Fixture::at(MONDAY);
    let own = desk.write("own/letter.pdf", &paper::letter(&["the officer's own"]));
    desk.write("in/good.pdf", &paper::letter(&["came in"]));
    std::os::unix::fs::symlink(&own, desk.file("in/link.pdf")).unwrap();
    let taken = desk.intake(json!({ "paths": [desk.file("in")] }));
    assert_eq!(taken[0]["outcome"], "imported");
    assert_eq!(taken[1]["code"], "link-leads-out");
}

fn watch(desk: &Fixture, move_taken: bool) {
    fs::create_dir_all(desk.file("watched")).unwrap();
    let mut settings = desk.call("settings.show", json!({}));
    settings["watched_folder"] = json!(desk.file("watched"));
    settings["move_taken"] = json!(move_taken);
    desk.call("settings.set", settings);
}

/// Looks until what lies in the folder has settled: every look takes a second of the test's clock.
fn settled(desk: &Fixture) -> Vec<IntakeFile> {
    let mut looks = (0..10).map(|_| desk.app.watch().unwrap());
    looks.find(|taken| !taken.is_empty()).unwrap_or_default()
}

fn shown(desk: &Fixture, request: &str) -> Value {
    desk.call("request.show", json!({ "request": request }))
}

fn found(desk: &Fixture, words: &str) -> Vec<Value> {
    let list = desk.call("requests", json!({ "find": words }));
    let rows = list["rows"].as_array().unwrap();
    rows.iter().map(|row| row["id"].clone()).collect()
}

fn text(desk: &Fixture, document: i64) -> String {
    let text = desk.call("document.text", json!({ "document": document }));
    text["pages"][0]["text"].as_str().unwrap().to_owned()
}

/// Numbers of the pages of the first document, as they are shown.
fn pages(request: &Value) -> Vec<i64> {
    let pages = request["documents"][0]["pages"].as_array().unwrap();
    pages
        .iter()
        .map(|page| page["n"].as_i64().unwrap())
        .collect()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A program of the system, as a person would use it.
#[expect(
    clippy::disallowed_methods,
    reason = "an outside program makes what ours must take in"
)]
fn outside(program: &str, words: &[&str]) {
    let output = Command::new(program).args(words).output();
    let output = output
        .unwrap_or_else(|error| panic!("{program} does not start ({error}): cargo xtask setup"));
    assert!(output.status.success(), "{program}: {output:?}");
}
