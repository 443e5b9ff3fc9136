//! The main job from the first letter to the archive, through the contract, on the practice
//! material, with a clock that is set by hand. It ends in the timeline of the case as the journal
//! tells it.
//!
//! The actors have nothing in common but the desk: the `officer` who works there, the `requester`
//! who asks what is held about her, the `leaver` who wants to be deleted, and the `impostor` who
//! writes in the requester's name.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Fixture, Practice, paper, practice};
use expect_test::expect;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const OFFICER: &str = "Примерова Ольга Сергеевна";

#[test]
fn a_case_from_the_first_letter_to_the_archive() {
    let mut case = Case::open();

    case.at("2026-11-09 11:15");
    let access = case.receives("requester", "access");
    case.at("2026-11-10 09:40");
    let deletion = case.receives("leaver", "deletion");

    case.at("2026-11-10 12:00");
    case.examines(&access, "access");
    assert_eq!(
        case.due(&access),
        "2026-11-23",
        "ten working days after Monday 9 November"
    );
    case.judges_well(&access, "access");
    case.desk
        .call("request.accept", json!({ "request": access }));

    case.at("2026-11-11 10:00");
    case.examines(&deletion, "deletion");
    assert_eq!(
        case.due(&deletion),
        "2026-11-24",
        "ten working days after Tuesday 10 November"
    );
    case.judges_well(&deletion, "deletion");
    case.desk
        .call("request.accept", json!({ "request": deletion }));

    case.at("2026-11-12 15:00");
    case.finds(&access, "access");
    case.finds(&deletion, "deletion");
    let report = case.makes(&access, "access");
    case.the_report_tells_everything_about_nobody_else(&access, &report);
    let act = case.makes(&deletion, "deletion");
    case.the_act_tells_categories_and_no_values(&deletion, &act);

    case.at("2026-11-13 16:30");
    case.answers(&access, &report);
    case.answers(&deletion, &act);

    case.at("2026-11-19 14:00");
    let forged = case.receives("impostor", "impostor");
    case.examines(&forged, "impostor");
    case.desk.judge(&forged, "identity", "refuted");
    case.desk.judge(&forged, "signature", "inconsistent");
    let accept = json!({ "request": forged });
    assert_eq!(
        case.desk.refusal("request.accept", accept),
        "identity-not-confirmed"
    );
    case.desk.call(
        "request.refuse",
        json!({ "request": forged, "demand": "access", "ground": "identity-not-confirmed", "because": "ответ по известному адресу не подтверждён" }),
    );

    case.at("2026-12-01 10:00");
    for request in [&access, &deletion, &forged] {
        case.desk
            .call("request.archive", json!({ "request": request }));
    }
    let verified = case.desk.call("journal.verify", json!({}));
    assert_eq!(verified["intact"], true);
    assert_eq!(case.desk.call("vault.check", json!({}))["intact"], true);
    case.timeline(expect![[r#"
        2026-11-09 10:00  officer               vault-created  practice=true
        2026-11-09 10:00  officer               settings-changed  names=[officer,operator]
        2026-11-09 10:00  officer               source-added  rows=5023 source=1
        2026-11-09 10:00  officer               source-added  rows=7652 source=2
        2026-11-09 10:00  officer               source-added  rows=713 source=3
        2026-11-09 10:00  officer               source-added  rows=1232 source=4
        2026-11-09 10:00  officer               source-added  rows=883 source=5
        2026-11-09 11:15  requester  2026-0001  document-imported  document=1 opened=true pages=1
        2026-11-10 09:40  leaver     2026-0002  document-imported  document=2 opened=true pages=2
        2026-11-10 12:00  officer    2026-0001  request-changed  due=2026-11-23 fields=[name,email,phone,birth_date,id_document,sent,channel,demands]
        2026-11-10 12:00  officer    2026-0001  marked  item=id-document state=found
        2026-11-10 12:00  officer    2026-0001  marked  item=id-issue state=found
        2026-11-10 12:00  officer    2026-0001  marked  item=relation state=found
        2026-11-10 12:00  officer    2026-0001  marked  item=signature state=found
        2026-11-10 12:00  officer    2026-0001  judged  about=identity because=паспорт и почта совпадают с учётной записью verdict=confirmed
        2026-11-10 12:00  officer    2026-0001  judged  about=signature because=совпадает с подписью в договоре verdict=consistent
        2026-11-10 12:00  officer    2026-0001  judged  about=completeness because=все сведения ч. 3 ст. 14 есть verdict=complete
        2026-11-10 12:00  officer    2026-0001  accepted
        2026-11-11 10:00  officer    2026-0002  request-changed  due=2026-11-24 fields=[name,email,phone,birth_date,id_document,sent,channel,demands]
        2026-11-11 10:00  officer    2026-0002  marked  item=id-document state=found
        2026-11-11 10:00  officer    2026-0002  marked  item=id-issue state=found
        2026-11-11 10:00  officer    2026-0002  marked  item=relation state=found
        2026-11-11 10:00  officer    2026-0002  marked  item=signature state=found
        2026-11-11 10:00  officer    2026-0002  judged  about=identity because=паспорт и почта совпадают с учётной записью verdict=confirmed
        2026-11-11 10:00  officer    2026-0002  judged  about=signature because=совпадает с подписью в договоре verdict=consistent
        2026-11-11 10:00  officer    2026-0002  judged  about=completeness because=все сведения ч. 3 ст. 14 есть verdict=complete
        2026-11-11 10:00  officer    2026-0002  accepted
        2026-11-12 15:00  officer    2026-0001  searched  hits=11 sources=5
        2026-11-12 15:00  officer    2026-0001  finding-decided  decision=included
        2026-11-12 15:00  officer    2026-0001  finding-decided  because=тёзка: другие почта и телефон decision=left-out
        2026-11-12 15:00  officer    2026-0001  finding-decided  decision=included  × 9
        2026-11-12 15:00  officer    2026-0002  searched  hits=16 sources=5
        2026-11-12 15:00  officer    2026-0002  finding-decided  decision=included
        2026-11-12 15:00  officer    2026-0002  finding-decided  because=тёзка: другие почта и телефон decision=left-out
        2026-11-12 15:00  officer    2026-0002  finding-decided  decision=included  × 14
        2026-11-12 15:00  officer    2026-0001  report-made  kind=access number=2026-0001/1
        2026-11-12 15:00  officer    2026-0001  answer-exported  number=2026-0001/1
        2026-11-12 15:00  officer    2026-0002  report-made  kind=deletion number=2026-0002/1
        2026-11-12 15:00  officer    2026-0002  answer-exported  number=2026-0002/1
        2026-11-13 16:30  officer    2026-0001  answered  channel=email number=исх-2026-0001 on=2026-11-13
        2026-11-13 16:30  officer    2026-0002  answered  channel=email number=исх-2026-0002 on=2026-11-13
        2026-11-19 14:00  impostor   2026-0003  document-imported  document=3 opened=true pages=1
        2026-11-19 14:00  officer    2026-0003  request-changed  due=2026-12-03 fields=[name,email,phone,birth_date,id_document,sent,channel,demands]
        2026-11-19 14:00  officer    2026-0003  marked  item=id-document state=found
        2026-11-19 14:00  officer    2026-0003  marked  item=id-issue state=found
        2026-11-19 14:00  officer    2026-0003  marked  item=relation state=found
        2026-11-19 14:00  officer    2026-0003  marked  item=signature state=found
        2026-11-19 14:00  officer    2026-0003  judged  about=identity because=identity: refuted verdict=refuted
        2026-11-19 14:00  officer    2026-0003  judged  about=signature because=signature: inconsistent verdict=inconsistent
        2026-11-19 14:00  officer    2026-0003  refused  because=ответ по известному адресу не подтверждён ground=identity-not-confirmed kind=access
        2026-12-01 10:00  officer    2026-0001  archived
        2026-12-01 10:00  officer    2026-0002  archived
        2026-12-01 10:00  officer    2026-0003  archived
    "#]]);
}

#[test]
fn every_practice_letter_ends_as_its_facts_say() {
    use dekada_practice::manifest::Expected;
    let desk = Fixture::at("2026-11-20 12:00");
    let taken = desk.intake(json!({ "paths": [practice().letters()] }));
    let outcomes: BTreeMap<String, &Value> = taken
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (name_of(file), file))
        .collect();
    assert_eq!(
        outcomes.len(),
        practice().manifest.letters.len(),
        "every file once"
    );
    let (mut first_of_two, mut opened) = (BTreeSet::new(), 0);
    for letter in &practice().manifest.letters {
        let file = outcomes[letter.file.trim_start_matches("letters/")];
        match letter.expected {
            Expected::Refused { .. } => assert_eq!(
                (&file["outcome"], &file["code"]),
                (&json!("refused"), &json!("damaged"))
            ),
            Expected::Imported | Expected::Duplicate { .. } => {
                assert_eq!(file["pages"], json!(letter.pages), "{}", letter.key);
                // Which of two equal files is the first depends on their names alone.
                let repeated = !first_of_two.insert(file["sha256"].to_string());
                opened += usize::from(!repeated);
            }
        }
    }
    let repeats = outcomes
        .values()
        .filter(|file| file["outcome"] == "duplicate")
        .count();
    assert_eq!(repeats, 1);
    assert_eq!(
        desk.call("requests", json!({}))["total"],
        opened,
        "every document opens a request, a duplicate none"
    );
}

/// An officer's desk, and what happened at it.
struct Case {
    desk: Fixture,
    practice: &'static Practice,
    /// Who wrote each request.
    authors: BTreeMap<String, &'static str>,
}

impl Case {
    /// A vault with the company's requisites and its five exports.
    fn open() -> Self {
        let desk = Fixture::at("2026-11-09 10:00");
        let practice = practice();
        let mut settings = desk.call("settings.show", json!({}));
        let operator = &practice.manifest.operator;
        settings["officer"] = json!({ "name": OFFICER, "position": "Ответственный за обработку персональных данных", "phone": "+7 900 000-00-12" });
        settings["operator"] = json!({
            "full_name": operator.full_name, "short_name": operator.short_name, "address": operator.address,
            "city": "Примерск", "phone": operator.phone, "email": operator.email,
            "ogrn": operator.ogrn, "inn": operator.inn, "kpp": operator.kpp,
        });
        desk.call("settings.set", settings);
        for export in practice.exports() {
            desk.call("source.add", json!({ "path": export }));
        }
        Self {
            desk,
            practice,
            authors: BTreeMap::new(),
        }
    }

    fn at(&self, moment: &str) {
        self.desk.set_clock(moment);
    }

    fn receives(&mut self, from: &'static str, letter: &str) -> String {
        let request = self.desk.take_in(&self.practice.file(letter));
        assert_eq!(self.desk.stage(&request), "received");
        self.authors.insert(request.clone(), from);
        request
    }

    /// Enters what the letter says and ticks the checklist, each mark with its place on the page.
    fn examines(&self, request: &str, letter: &str) {
        let letter = self.practice.letter(letter);
        let person = &letter.subject;
        let document = person.identity_document.as_ref().map(|document| {
            format!(
                "{} {}, выдан {} {}",
                document.kind, document.number, document.issued, document.authority
            )
        });
        self.desk.call(
            "request.set",
            json!({
                "request": request, "name": person.full_name, "kinds": letter.kinds, "sent": letter.sent,
                "email": person.email.clone().unwrap_or_default(), "phone": person.phone.clone().unwrap_or_default(),
                "birth_date": person.birth_date.clone().unwrap_or_default(),
                "id_document": document.unwrap_or_default(), "channel": "email",
            }),
        );
        for item in ["id-document", "id-issue", "relation"] {
            self.desk.call(
                "request.check",
                json!({ "request": request, "item": item, "state": "found" }),
            );
        }
        let signed = self.signature(request, &letter.key);
        let marked = self.desk.call(
            "request.check",
            json!({ "request": request, "item": "signature", "state": "found", "evidence": signed }),
        );
        let kept = &marked["checklist"]
            .as_array()
            .unwrap()
            .iter()
            .find(|item| item["item"] == "signature")
            .unwrap()["evidence"];
        assert_eq!(
            kept["page"], signed["page"],
            "the evidence is kept with the mark"
        );
    }

    fn judges_well(&self, request: &str, letter: &str) {
        let judge = |about: &str, verdict: &str, because: &str, evidence: Value| {
            self.desk.call(
                "request.judge",
                json!({ "request": request, "about": about, "verdict": verdict, "because": because, "evidence": evidence }),
            );
        };
        judge(
            "identity",
            "confirmed",
            "паспорт и почта совпадают с учётной записью",
            Value::Null,
        );
        judge(
            "signature",
            "consistent",
            "совпадает с подписью в договоре",
            self.signature(request, letter),
        );
        judge(
            "completeness",
            "complete",
            "все сведения ч. 3 ст. 14 есть",
            Value::Null,
        );
    }

    /// Where the letter is signed, as its generator put it there.
    fn signature(&self, request: &str, letter: &str) -> Value {
        let signature = &self.practice.letter(letter).signatures[0];
        let region = signature.region;
        let document = &self.desk.request(request)["documents"][0];
        assert_eq!(
            document["pages"].as_array().unwrap().len(),
            self.practice.letter(letter).pages.unwrap() as usize
        );
        json!({ "document": document["id"], "page": signature.page, "x": region.left, "y": region.top, "w": region.width, "h": region.height })
    }

    fn due(&self, request: &str) -> String {
        self.desk.request(request)["due"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Searches the exports; includes what is surely the person's and leaves namesakes out. What is
    /// included must be exactly what the generator planted.
    fn finds(&self, request: &str, letter: &str) {
        let found = self.desk.call("find", json!({ "requests": [request] }));
        let mut included = BTreeSet::new();
        for finding in found["requests"][0]["findings"].as_array().unwrap() {
            let sure = finding["certainty"] == "sure";
            let decision = if sure {
                json!("included")
            } else {
                json!("left-out")
            };
            let because = if sure {
                Value::Null
            } else {
                json!("тёзка: другие почта и телефон")
            };
            if sure {
                included.insert((text(finding, "collection"), key(finding)));
            }
            self.desk.call(
                "finding.decide",
                json!({ "request": request, "finding": finding["id"], "decision": decision, "because": because }),
            );
        }
        let traces = self
            .practice
            .traces(&self.practice.letter(letter).subject.full_name);
        let planted: BTreeSet<(String, String)> = traces
            .rows
            .iter()
            .map(|trace| (trace.collection.clone(), trace.id.clone()))
            .collect();
        assert_eq!(included, planted, "every row of the person and no other's");
        assert_eq!(self.desk.stage(request), "fulfilling");
    }

    fn makes(&self, request: &str, kind: &str) -> Value {
        let draft = self
            .desk
            .call("report.draft", json!({ "request": request, "kind": kind }));
        assert_eq!(
            (&draft["empty"], &draft["undecided"]),
            (&json!([]), &json!(0)),
            "{draft}"
        );
        let report = self
            .desk
            .call("report.make", json!({ "request": request, "kind": kind }));
        assert!(text(&report, "standard").starts_with("PDF/A-2"), "{report}");
        report
    }

    /// The report on paper: all items of art. 14 p. 7 in their order, her data, nobody else's.
    fn the_report_tells_everything_about_nobody_else(&self, request: &str, report: &Value) {
        let paper = self.printed(report);
        let person = &self.practice.letter("access").subject;
        assert!(
            paper.contains("Лебедевой Марине Андреевне"),
            "addressed in the dative"
        );
        assert!(paper.contains("Уважаемая Марина Андреевна!"));
        in_order(
            &paper,
            &[
                "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "9.1", "10.",
            ],
        );
        for item in ["1", "4", "8", "9", "9.1", "10"] {
            assert!(
                paper.contains(&format!("п. {item} ч. 7 ст. 14")),
                "item {item} names its provision in {paper}"
            );
        }
        assert!(paper.contains(person.email.as_deref().unwrap()));
        assert!(paper.contains(request), "the incoming number");
        for finding in self.findings(request) {
            let email = finding["fields"]["email"].as_str().unwrap_or_default();
            if finding["decision"] == "left-out"
                && !email.is_empty()
                && Some(email) != person.email.as_deref()
            {
                assert!(
                    !paper.contains(email),
                    "the report tells a namesake's e-mail"
                );
            }
        }
    }

    /// The act on paper: the particulars of order 179, categories and never values.
    fn the_act_tells_categories_and_no_values(&self, request: &str, act: &Value) {
        let paper = self.printed(act);
        in_order(
            &paper,
            &["а)", "б)", "в)", "г)", "д)", "ж)", "з)", "и)", "к)"],
        );
        for category in ["Адрес электронной почты", "Номер телефона", "IP-адрес"]
        {
            assert!(paper.contains(category), "{category} is missing in {paper}");
        }
        assert!(paper.contains("Ковалёв") && paper.contains(OFFICER.split(' ').next().unwrap()));
        for finding in self.findings(request) {
            for field in ["email", "phone", "ip"] {
                let value = finding["fields"][field].as_str().unwrap_or_default();
                assert!(
                    value.is_empty() || !paper.contains(value),
                    "the act tells a value of {field}"
                );
            }
        }
    }

    fn findings(&self, request: &str) -> Vec<Value> {
        self.desk.call("findings", json!({ "request": request }))["findings"]
            .as_array()
            .unwrap()
            .clone()
    }

    fn answers(&self, request: &str, answer: &Value) {
        self.desk.call(
            "request.answer",
            json!({ "request": request, "number": format!("исх-{request}"), "on": "2026-11-13", "channel": "email", "answer": answer["id"] }),
        );
        let shown = self.desk.request(request);
        assert_eq!(
            (&shown["stage"], &shown["due"]),
            (&json!("answered"), &Value::Null),
            "no limit runs any more"
        );
    }

    /// Saves a finished document and reads it with an outside reader.
    fn printed(&self, report: &Value) -> String {
        let out = self.desk.file("printed.pdf");
        let saved = self.desk.call(
            "answer.save",
            json!({ "answer": report["id"], "path": out }),
        );
        assert_eq!(
            saved["sha256"], report["sha256"],
            "the file is the one that was kept"
        );
        let text = paper::text_of(&out);
        fs::remove_file(out).unwrap();
        text
    }

    /// Everything the journal tells, in the words of who did it.
    fn timeline(&self, expected: expect_test::Expect) {
        let entries = self.desk.call("journal.show", json!({ "limit": 1000 }));
        let mut lines: Vec<String> = entries
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| self.line(entry))
            .collect();
        lines.reverse();
        expected.assert_eq(&(fold(&lines).join("\n") + "\n"));
    }

    fn line(&self, entry: &Value) -> String {
        let request = text(entry, "request");
        let actor = match (text(entry, "op").as_str(), self.authors.get(&request)) {
            ("document-imported", Some(author)) => author,
            _ => "officer",
        };
        assert!(
            ["officer", OFFICER].contains(&text(entry, "author").as_str()),
            "{entry}"
        );
        let details: Vec<String> = entry["detail"]
            .as_object()
            .unwrap()
            .iter()
            .filter(|(name, value)| {
                !matches!(name.as_str(), "sha256" | "place" | "finding") && !value.is_null()
            })
            .map(|(name, value)| format!("{name}={}", value.to_string().replace('"', "")))
            .collect();
        let at = text(entry, "at");
        let line = format!(
            "{} {}  {actor:<9}  {request:<9}  {}  {}",
            at.get(..10).unwrap(),
            at.get(11..16).unwrap(),
            text(entry, "op"),
            details.join(" ")
        );
        line.trim_end().to_owned()
    }
}

/// Equal lines one after the other as one, with their number.
fn fold(lines: &[String]) -> Vec<String> {
    let folded = lines.chunk_by(|a, b| a == b).map(|same| match same {
        [line] => line.clone(),
        [line, ..] => format!("{line}  × {}", same.len()),
        [] => String::new(),
    });
    folded.collect()
}

/// The words stand at the beginnings of lines, one after the other.
#[track_caller]
fn in_order(paper: &str, words: &[&str]) {
    let mut lines = paper.lines();
    for word in words {
        assert!(
            lines.any(|line| line.trim_start().starts_with(word)),
            "{word} is missing or out of order in {paper}"
        );
    }
}

/// The primary key of a record: `503 (101504)`.
fn key(finding: &Value) -> String {
    let record = text(finding, "record");
    record.split_once('(').map_or(record.clone(), |(_, key)| {
        key.trim_end_matches(')').to_owned()
    })
}

fn name_of(file: &Value) -> String {
    Path::new(&text(file, "path"))
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned()
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}
