//! The identity gate from outside: no path discloses or deletes without a confirmed identity and
//! an accepted signature, whatever is tried and in whatever order. Limits stand here too: what a
//! return and an extension may do to them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::Fixture;
use dekada_api::CALLS;
use expect_test::{Expect, expect};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

const IDENTITY: [Option<&str>; 4] = [None, Some("doubtful"), Some("refuted"), Some("confirmed")];
const SIGNATURE: [Option<&str>; 5] = [
    None,
    Some("inconclusive"),
    Some("inconsistent"),
    Some("absent"),
    Some("consistent"),
];
const COMPLETENESS: [Option<&str>; 3] = [None, Some("incomplete"), Some("complete")];

/// The officer's verdicts on identity, signature and completeness.
type Verdicts = [(&'static str, Option<&'static str>); 3];

#[test]
fn nothing_opens_the_gate_while_identity_is_not_judged() {
    no_call_in_no_stage_discloses(None);
}

#[test]
fn nothing_opens_the_gate_while_identity_is_doubtful() {
    no_call_in_no_stage_discloses(Some("doubtful"));
}

#[test]
fn nothing_opens_the_gate_while_identity_is_refuted() {
    no_call_in_no_stage_discloses(Some("refuted"));
}

#[test]
fn a_confirmed_identity_alone_does_not_open_the_gate() {
    no_call_in_no_stage_discloses(Some("confirmed"));
}

#[test]
fn a_request_nobody_looked_at_is_behind_the_gate() {
    let gate = Gate::new();
    let request = gate.desk.receive("just came");
    gate.try_what_discloses(
        &request,
        &[
            ("identity", None),
            ("signature", None),
            ("completeness", None),
        ],
    );
    assert_eq!(
        gate.desk.stage(&request),
        "received",
        "trying changed nothing"
    );
}

#[test]
fn good_verdicts_open_the_gate() {
    let gate = Gate::new();
    for completeness in [None, Some("complete")] {
        let verdicts = [
            ("identity", Some("confirmed")),
            ("signature", Some("consistent")),
            ("completeness", completeness),
        ];
        let request = gate.request(&verdicts);
        let desk = &gate.desk;
        desk.call("request.accept", json!({ "request": request }));
        desk.call("find", json!({ "requests": [request] }));
        let report = desk.call(
            "report.make",
            json!({ "request": request, "kind": "access" }),
        );
        assert_eq!(
            report["kind"], "access",
            "with completeness {completeness:?}"
        );
        assert_eq!(desk.stage(&request), "fulfilling");
    }
}

#[test]
fn a_verdict_taken_back_closes_the_gate_again_at_every_step() {
    let worse = [
        ("identity", "doubtful"),
        ("signature", "inconclusive"),
        ("completeness", "incomplete"),
    ];
    for (about, verdict) in worse {
        for step in ["accepted", "searched", "reported"] {
            let gate = Gate::new();
            let request = gate.fulfilled_to(step);
            gate.desk.judge(&request, about, verdict);
            assert_eq!(
                gate.desk.stage(&request),
                "examining",
                "{about} after {step}"
            );
            let answers = gate.answers(&request);
            gate.disclosing_calls_are_refused(&request, &format!("{about} {verdict} after {step}"));
            assert_eq!(
                gate.answers(&request),
                answers,
                "no new document, {about} after {step}"
            );
        }
    }
}

#[test]
fn a_better_verdict_opens_the_gate_again() {
    let gate = Gate::new();
    let request = gate.fulfilled_to("reported");
    gate.desk.judge(&request, "identity", "doubtful");
    gate.desk.judge(&request, "identity", "confirmed");
    assert_eq!(
        gate.desk.stage(&request),
        "examining",
        "it must be accepted once more"
    );
    gate.desk
        .call("request.accept", json!({ "request": request }));
    assert_eq!(gate.desk.stage(&request), "accepted");
}

#[test]
fn a_merge_carries_no_verdict() {
    let gate = Gate::new();
    let (good, bad) = (gate.judged_well(), gate.desk.receive("somebody else"));
    gate.desk.name(&bad, "Somebody Else", &["access"]);
    gate.desk
        .call("request.merge", json!({ "request": good, "into": bad }));
    gate.disclosing_calls_are_refused(&bad, "after a merge of a well judged request into it");
    gate.disclosing_calls_are_refused(&good, "merged away");
}

#[test]
fn an_accepted_request_cannot_be_merged_away() {
    let gate = Gate::new();
    let (accepted, bad) = (
        gate.fulfilled_to("accepted"),
        gate.desk.receive("somebody else"),
    );
    let merge = json!({ "request": accepted, "into": bad });
    assert_eq!(
        gate.desk.refusal("request.merge", merge),
        "not-in-this-stage"
    );
}

#[test]
fn a_duplicate_of_an_accepted_letter_opens_nothing() {
    let gate = Gate::new();
    let accepted = gate.fulfilled_to("accepted");
    let bad = gate.desk.receive("somebody else");
    let again = gate
        .desk
        .intake(json!({ "paths": [gate.desk.file("the letter.pdf")], "into": bad }));
    assert_eq!(again[0]["outcome"], "duplicate");
    assert_eq!(
        again[0]["request"],
        json!(accepted),
        "the first letter keeps its request"
    );
    gate.disclosing_calls_are_refused(&bad, "after a duplicate was put into it");
}

#[test]
fn a_report_of_another_request_cannot_be_sent() {
    let gate = Gate::new();
    let reported = gate.fulfilled_to("reported");
    let report = gate.desk.request(&reported)["answers"][0]["id"].clone();
    let verdicts = [
        ("identity", Some("confirmed")),
        ("signature", Some("consistent")),
        ("completeness", None),
    ];
    let other = gate.request(&verdicts);
    gate.desk
        .call("request.accept", json!({ "request": other }));
    let answer = json!({ "request": other, "number": "15", "on": "2026-11-10", "channel": "email", "answer": report });
    assert_eq!(
        gate.desk.refusal("request.answer", answer),
        "no-such-answer"
    );
    assert_eq!(gate.desk.stage(&other), "accepted");
}

#[test]
fn a_finding_that_nobody_decided_keeps_the_report_back() {
    let gate = Gate::new();
    let request = gate.judged_well();
    gate.desk
        .call("request.accept", json!({ "request": request }));
    gate.desk.call(
        "request.set",
        json!({ "request": request, "email": "first@example.org" }),
    );
    assert_eq!(
        gate.desk.stage(&request),
        "examining",
        "who asks is open again"
    );
    gate.desk.judge(&request, "identity", "confirmed");
    gate.desk
        .call("request.accept", json!({ "request": request }));
    gate.desk.call("find", json!({ "requests": [request] }));
    let make = json!({ "request": request, "kind": "access" });
    assert_eq!(gate.desk.refusal("report.make", make), "findings-undecided");
}

#[test]
fn a_refused_demand_gets_no_document() {
    let gate = Gate::new();
    let desk = &gate.desk;
    let verdicts = [
        ("identity", Some("confirmed")),
        ("signature", Some("consistent")),
        ("completeness", None),
    ];
    let request = gate.request(&verdicts);
    desk.call(
        "request.set",
        json!({ "request": request, "email": "first@example.org" }),
    );
    desk.judge(&request, "identity", "confirmed");
    desk.call("request.accept", json!({ "request": request }));
    let found = desk.call("find", json!({ "requests": [request] }));
    let finding = &found["requests"][0]["findings"][0]["id"];
    desk.call(
        "finding.decide",
        json!({ "request": request, "finding": finding, "decision": "included" }),
    );
    let refuse = json!({ "request": request, "demand": "access", "ground": "third-party-rights", "because": "no" });
    desk.call("request.refuse", refuse);
    let make = |kind: &str| json!({ "request": request, "kind": kind });
    assert_eq!(desk.refusal("report.make", make("access")), "not-asked");
    assert_eq!(
        desk.call("report.make", make("deletion"))["kind"],
        "deletion",
        "the other demand goes on"
    );
}

#[test]
fn a_returned_request_keeps_its_original_limit() {
    let gate = Gate::new();
    let desk = &gate.desk;
    let request = desk.receive("incomplete");
    desk.name(&request, "Somebody", &["access"]);
    let due = desk.request(&request)["due"].clone();
    assert_eq!(due, "2026-11-23", "ten working days from 9 November");
    desk.set_clock("2026-11-12 12:00");
    desk.call(
        "request.return",
        json!({ "request": request, "missing": ["id-document", "signature"] }),
    );
    assert_eq!(
        desk.request(&request)["due"],
        due,
        "the law stops no clock for a defect"
    );
    desk.set_clock("2026-11-16 12:00");
    let supplement = desk.write(
        "supplement.pdf",
        &acceptance::fixture::paper::letter(&["the rest"]),
    );
    desk.intake(json!({ "paths": [supplement], "into": request }));
    assert_eq!(desk.stage(&request), "examining", "what was missing came");
    assert_eq!(desk.request(&request)["due"], due);
    assert_eq!(desk.request(&request)["demands"][0]["original_due"], due);
}

#[test]
fn an_extension_is_possible_only_where_the_law_allows_it() {
    check_extensions(expect![[r#"
        access extended to 2026-11-30
        third-parties extended to 2026-11-30
        rectification no-extension
        deletion extended to 2026-11-30
        unlawful no-extension
        stop extended to 2026-11-30
        withdrawal no-extension
        cookies no-extension
        automated-decision no-extension
        marketing no-extension
        guardian-consent no-extension
    "#]]);
}

#[test]
fn an_extension_is_possible_once_in_time_with_a_reason_and_for_five_days() {
    let gate = Gate::new();
    let request = gate.judged_well();
    let extend = |days: u32, because: &str| json!({ "request": request, "demand": "access", "days": days, "because": because });
    assert_eq!(
        gate.desk.refusal("request.extend", extend(6, "archives")),
        "extension-too-long"
    );
    assert_eq!(
        gate.desk.refusal("request.extend", extend(0, "archives")),
        "extension-empty"
    );
    assert_eq!(
        gate.desk.refusal("request.extend", extend(5, "  ")),
        "reason-missing"
    );
    gate.desk.set_clock("2026-11-24 00:01");
    assert_eq!(
        gate.desk.refusal("request.extend", extend(5, "archives")),
        "limit-passed"
    );
    gate.desk.set_clock("2026-11-23 23:59");
    let extended = gate.desk.call("request.extend", extend(5, "archives"));
    assert_eq!(extended["due"], "2026-11-30");
    assert_eq!(
        extended["demands"][0]["original_due"], "2026-11-23",
        "the original limit stays visible"
    );
    assert_eq!(
        gate.desk.refusal("request.extend", extend(1, "again")),
        "already-extended"
    );
}

#[test]
fn an_extension_moves_only_its_own_demand() {
    let gate = Gate::new();
    let request = gate.judged_well();
    gate.desk.name(&request, "Somebody", &["access", "stop"]);
    let extended = gate.desk.call(
        "request.extend",
        json!({ "request": request, "demand": "access", "days": 5, "because": "archives" }),
    );
    let dues: Vec<&Value> = extended["demands"]
        .as_array()
        .unwrap()
        .iter()
        .map(|demand| &demand["due"])
        .collect();
    assert_eq!(dues, ["2026-11-30", "2026-11-23"]);
    assert_eq!(extended["due"], "2026-11-23", "the earliest limit binds");
}

fn check_extensions(expected: Expect) {
    const KINDS: [&str; 11] = [
        "access",
        "third-parties",
        "rectification",
        "deletion",
        "unlawful",
        "stop",
        "withdrawal",
        "cookies",
        "automated-decision",
        "marketing",
        "guardian-consent",
    ];
    let gate = Gate::new();
    let mut told = String::new();
    for kind in KINDS {
        let request = gate.desk.receive(kind);
        gate.desk.name(&request, "Somebody", &[kind]);
        let input = json!({ "request": request, "demand": kind, "days": 5, "because": "archives" });
        let outcome = match gate.desk.app.call("request.extend", input) {
            Ok(extended) => format!("extended to {}", extended["due"].as_str().unwrap()),
            Err(failure) => failure.code,
        };
        told += &format!("{kind} {outcome}\n");
    }
    expected.assert_eq(&told);
}

/// Every call in every stage, with every bad combination of the other verdicts.
fn no_call_in_no_stage_discloses(identity: Option<&'static str>) {
    let gate = Gate::new();
    let closings = [
        "request.refuse",
        "request.withdraw",
        "request.dismiss",
        "request.merge",
    ];
    for (verdicts, closing) in bad_verdicts(identity)
        .into_iter()
        .zip(closings.into_iter().cycle())
    {
        let request = gate.request(&verdicts);
        gate.try_everything(&request, &verdicts);
        gate.desk.call(
            "request.return",
            json!({ "request": request, "missing": ["signature"] }),
        );
        gate.try_what_discloses(&request, &verdicts);
        // A returned request cannot be dismissed or merged until somebody looks at it again.
        gate.desk.call(
            "request.check",
            json!({ "request": request, "item": "relation", "state": "found" }),
        );
        gate.desk
            .call(closing, gate.input(closing, &request, &verdicts).unwrap());
        gate.try_what_discloses(&request, &verdicts);
        gate.desk
            .call("request.archive", json!({ "request": request }));
        gate.try_everything(&request, &verdicts);
    }
}

/// Every combination of verdicts that must keep the gate closed.
fn bad_verdicts(identity: Option<&'static str>) -> Vec<Verdicts> {
    let mut all = Vec::new();
    for signature in SIGNATURE {
        for completeness in COMPLETENESS {
            let person_is_certain =
                identity == Some("confirmed") && signature == Some("consistent");
            if !person_is_certain || completeness == Some("incomplete") {
                all.push([
                    ("identity", identity),
                    ("signature", signature),
                    ("completeness", completeness),
                ]);
            }
        }
    }
    all
}

#[test]
fn only_two_combinations_of_verdicts_are_good() {
    let bad: usize = IDENTITY
        .into_iter()
        .map(|identity| bad_verdicts(identity).len())
        .sum();
    assert_eq!(
        bad,
        IDENTITY.len() * SIGNATURE.len() * COMPLETENESS.len() - 2
    );
}

/// The smallest map that names a person.
const MAP: &str = "dataset:
  - fides_key: people
    name: People
    collections:
      - name: people
        fields:
          - name: id
            data_categories: [user.unique_id]
            fides_meta: { primary_key: true, identity: account_id }
          - name: name
            data_categories: [user.name]
            fides_meta: { identity: name }
          - name: email
            data_categories: [user.contact.email]
            fides_meta: { identity: email }
";

/// A vault with a source, and what an attacker or a hurried officer would try.
struct Gate {
    desk: Fixture,
    /// A document that could be sent as an answer.
    outgoing: PathBuf,
    /// Where a report would be written.
    leak: PathBuf,
    /// An open request that others can be merged into.
    neighbour: String,
}

impl Gate {
    fn new() -> Self {
        let desk = Fixture::at("2026-11-09 10:00");
        let export = desk.write(
            "people.csv",
            b"id,name,email\n1,First Person,first@example.org\n",
        );
        let map = desk.write("map.yml", MAP.as_bytes());
        desk.call("source.add", json!({ "path": export, "map": map }));
        let outgoing = desk.write("answer.pdf", b"%PDF-1.7 an answer");
        let leak = desk.file("leak.pdf");
        let neighbour = desk.receive("a neighbour");
        Self {
            desk,
            outgoing,
            leak,
            neighbour,
        }
    }

    /// A request for access and deletion with these verdicts.
    fn request(&self, verdicts: &Verdicts) -> String {
        let words: Vec<String> = verdicts
            .iter()
            .map(|(about, verdict)| format!("{about} {verdict:?}"))
            .collect();
        let request = self.desk.receive(&words.join(", "));
        self.desk
            .name(&request, "Somebody", &["access", "deletion"]);
        for (about, verdict) in verdicts {
            if let Some(verdict) = verdict {
                self.desk.judge(&request, about, verdict);
            }
        }
        request
    }

    fn judged_well(&self) -> String {
        let request = self.desk.receive("the letter");
        self.desk.name(&request, "Somebody", &["access"]);
        self.desk.judge_well(&request);
        request
    }

    /// A well judged request that was taken as far as `accepted`, `searched` or `reported`.
    fn fulfilled_to(&self, step: &str) -> String {
        let request = self.judged_well();
        self.desk
            .call("request.accept", json!({ "request": request }));
        if step != "accepted" {
            self.desk.call("find", json!({ "requests": [request] }));
        }
        if step == "reported" {
            self.desk.call(
                "report.make",
                json!({ "request": request, "kind": "access" }),
            );
        }
        request
    }

    /// Every call of the registry that concerns a request, in the registry's order; those that
    /// close it are tried by the caller, one at a time.
    fn try_everything(&self, request: &str, verdicts: &Verdicts) {
        for call in CALLS {
            let closes = [
                "request.refuse",
                "request.withdraw",
                "request.dismiss",
                "request.merge",
                "request.archive",
            ]
            .contains(&call.name);
            if let Some(input) = self.input(call.name, request, verdicts).filter(|_| !closes) {
                self.desk.app.call(call.name, input).ok();
                self.nothing_left(request, &format!("{} with {verdicts:?}", call.name));
            }
        }
    }

    fn try_what_discloses(&self, request: &str, verdicts: &Verdicts) {
        self.disclosing_calls_are_refused(request, &format!("{verdicts:?}"));
        self.nothing_left(request, &format!("{verdicts:?}"));
    }

    fn disclosing_calls_are_refused(&self, request: &str, when: &str) {
        let calls = [
            ("request.accept", json!({ "request": request })),
            (
                "report.make",
                json!({ "request": request, "kind": "access" }),
            ),
            (
                "report.make",
                json!({ "request": request, "kind": "deletion" }),
            ),
            ("request.answer", self.answer(request)),
        ];
        for (call, input) in calls {
            assert!(
                self.desk.app.call(call, input).is_err(),
                "{call} on {request} was possible: {when}"
            );
        }
    }

    /// Nothing was disclosed or destroyed, and nothing is under way.
    fn nothing_left(&self, request: &str, after: &str) {
        let stage = self.desk.stage(request);
        assert!(
            !["accepted", "fulfilling", "answered"].contains(&stage.as_str()),
            "{stage} after {after}"
        );
        assert_eq!(self.answers(request), 0, "a document was made by {after}");
        assert!(!self.leak.exists(), "a file was written by {after}");
    }

    fn answers(&self, request: &str) -> usize {
        self.reports(request).len()
    }

    /// Documents about what was found. The notice of an extension tells only a date, and may have
    /// to leave before anybody is sure who asks.
    fn reports(&self, request: &str) -> Vec<Value> {
        let request = self.desk.request(request);
        let answers = request["answers"].as_array().unwrap().iter();
        let reports = answers.filter(|answer| answer["kind"] != "extension");
        reports.map(|answer| answer["id"].clone()).collect()
    }

    fn answer(&self, request: &str) -> Value {
        json!({ "request": request, "number": "15", "on": "2026-11-10", "channel": "email", "file": self.outgoing })
    }

    /// What a call would be given about a request; none where it concerns no request. Whoever adds
    /// a call to the registry says here what it could do to one.
    fn input(&self, call: &str, request: &str, verdicts: &Verdicts) -> Option<Value> {
        let of = |more: Value| {
            let mut input = json!({ "request": request });
            input
                .as_object_mut()
                .unwrap()
                .extend(more.as_object().unwrap().clone());
            Some(input)
        };
        match call {
            "vault.state" | "vault.create" | "vault.unlock" | "vault.lock" | "vault.touch"
            | "vault.info" | "vault.passphrase" | "vault.check" | "deadline" | "calendar.show"
            | "settings.show" | "settings.set" | "work.stop" | "machine" | "sources"
            | "source.add" | "source.remove" | "document.show" | "document.text"
            | "document.original" | "document.find" | "document.turn" | "document.order"
            | "document.rejoin" | "document.read" | "reading.state" | "reading.run"
            | "reading.pause" | "watch.state" | "journal.verify" | "background.show"
            | "background.set" | "deadline.print" | "calendar.load" | "calendar.override"
            | "calendar.month" | "ics.save" | "statistics" | "statistics.save"
            | "handover.make" | "handover.take" => None,
            "remind" | "reminders" | "today" => Some(json!({})),
            "reminder.snooze" => of(json!({ "until": "hour" })),
            "reminder.dismiss" => of(json!({})),
            "task.done" => of(json!({ "demand": "deletion", "done": true })),
            "intake" => Some(json!({ "paths": [self.outgoing], "into": request })),
            "requests" => Some(json!({ "find": request })),
            "document.split" => Some(json!({ "document": 1, "page": 1 })),
            "request.show" | "request.take" | "request.accept" | "request.withdraw"
            | "request.archive" | "findings" | "journal.show" => of(json!({})),
            "request.set" => of(json!({ "phone": "+7 900 000-00-99" })),
            "request.check" => of(json!({ "item": "signature", "state": "found" })),
            "request.judge" => {
                let (about, verdict) = verdicts.iter().find(|(_, verdict)| verdict.is_some())?;
                of(json!({ "about": about, "verdict": verdict, "because": "as before" }))
            }
            "request.return" => of(json!({ "missing": ["signature"] })),
            "request.extend" => of(json!({ "demand": "access", "days": 5, "because": "archives" })),
            "request.refuse" => {
                // The last refusal of the two closes the request.
                let stop = json!({ "request": request, "demand": "deletion", "ground": "other-law", "because": "no" });
                self.desk.app.call("request.refuse", stop).ok();
                of(
                    json!({ "demand": "access", "ground": "identity-not-confirmed", "because": "no" }),
                )
            }
            "request.dismiss" => of(json!({ "because": "not to us" })),
            "request.merge" => of(json!({ "into": self.neighbour })),
            "request.answer" => Some(self.answer(request)),
            "find" => Some(json!({ "requests": [request] })),
            "finding.decide" => of(json!({ "finding": 1, "decision": "included" })),
            "report.draft" | "report.make" => of(json!({ "kind": "access" })),
            "answer.save" => {
                let report = self.reports(request).first().cloned();
                Some(json!({ "answer": report.unwrap_or(json!(4096)), "path": self.leak }))
            }
            other => panic!("{other} is a new call: say here what it could do to a request"),
        }
    }
}

#[test]
fn every_call_that_could_concern_a_request_is_tried() {
    let gate = Gate::new();
    let verdicts = [
        ("identity", Some("doubtful")),
        ("signature", None),
        ("completeness", None),
    ];
    let tried = CALLS
        .iter()
        .filter(|call| gate.input(call.name, "2026-0001", &verdicts).is_some())
        .count();
    assert_eq!(
        CALLS.len() - tried,
        41,
        "calls about the vault, the sources, the documents and the machine"
    );
    assert!(!fs::exists(&gate.leak).unwrap());
}
