//! kill -9 at any moment: the vault stays whole and every file is accounted for.
//!
//! The moments are chance. A seed is printed with every failure; `DEKADA_SEED` repeats it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Ctl, Fixture, PASSPHRASE, practice};
use dekada_practice::manifest::Expected;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

/// Runs that die at work.
const DEATHS: usize = 5;

#[test]
fn an_intake_that_is_killed_leaves_the_vault_whole_and_loses_no_file() {
    let mut moments = Moments::new();
    let desk = Fixture::at("2026-11-20 10:00");
    desk.call("vault.lock", json!({}));
    let ctl = desk.ctl();
    let letters = practice().letters();
    let letters = letters.to_str().unwrap();

    let mut deaths = 0;
    // Each run goes on where the last one died; on a fast machine the letters run out.
    while deaths < DEATHS {
        let alive = moments.next(Duration::from_millis(100)..Duration::from_millis(1500));
        let died = killed_after(&ctl, &["--json", "intake", letters], alive);
        whole(&desk, &moments);
        if !died {
            break;
        }
        deaths += 1;
    }
    assert!(
        deaths > 1,
        "all letters were in after {deaths} deaths, {moments:?}"
    );

    let (code, taken) = ctl.json(&["intake", letters]);
    assert_eq!(code, 3, "one letter is damaged");
    every_letter_once(&taken, &moments);
    whole(&desk, &moments);
}

#[test]
fn a_report_that_is_killed_leaves_the_vault_whole_and_no_half_of_a_file() {
    let mut moments = Moments::new();
    let desk = Fixture::at("2026-11-20 10:00");
    let export = desk.write("users.csv", users(300).as_bytes());
    desk.call("source.add", json!({ "path": export }));
    let request = desk.receive("the letter");
    desk.call(
        "request.set",
        json!({ "request": request, "name": "Иванова Анна Юрьевна", "email": "anna@example.org", "kinds": ["access"] }),
    );
    desk.judge_well(&request);
    desk.call("request.accept", json!({ "request": request }));
    desk.call("find", json!({ "requests": [request] }));
    desk.call("vault.lock", json!({}));

    let ctl = desk.ctl();
    let out = desk.file("report.pdf");
    let line = [
        "--json",
        "report",
        "access",
        &request,
        "--out",
        out.to_str().unwrap(),
    ];
    let mut deaths = 0;
    while deaths < DEATHS {
        let alive = moments.next(Duration::from_millis(200)..Duration::from_millis(2500));
        if killed_after(&ctl, &line, alive) {
            deaths += 1;
        }
        whole(&desk, &moments);
        if out.exists() {
            finished_pdf(&out, &moments);
            fs::remove_file(&out).unwrap();
        }
        assert!(
            moments.drawn < 30,
            "the report is done before it can be killed, {moments:?}"
        );
    }

    let (code, report) = ctl.json(line.split_first().unwrap().1);
    assert_eq!(code, 0, "{report} after {moments:?}");
    finished_pdf(&out, &moments);
    whole(&desk, &moments);
    reports_are_numbered_without_gaps(&ctl.done(&["request", "show", &request]), &request);
}

/// Starts `dekadactl` and ends it with SIGKILL after that time. Says whether it died of it.
fn killed_after(ctl: &Ctl, words: &[&str], alive: Duration) -> bool {
    let mut child = ctl
        .command()
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let end = Instant::now() + alive;
    while Instant::now() < end {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        thread::sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    child.wait().unwrap().code().is_none()
}

/// The vault opens, everything in it is readable, the journal's chain holds, and requests are
/// numbered without gaps.
#[track_caller]
fn whole(desk: &Fixture, moments: &Moments) {
    desk.call("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    let check = desk.call("vault.check", json!({}));
    assert_eq!(check["intact"], true, "{check} after {moments:?}");
    let journal = desk.call("journal.verify", json!({}));
    assert_eq!(journal["intact"], true, "{journal} after {moments:?}");
    let requests = desk.call("requests", json!({}));
    let numbers: BTreeSet<&str> = requests["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| text(row, "id"))
        .collect();
    let year = numbers
        .first()
        .map_or("", |number| number.split('-').next().unwrap());
    let wanted: Vec<String> = (1..=numbers.len())
        .map(|n| format!("{year}-{n:04}"))
        .collect();
    assert_eq!(
        numbers.into_iter().collect::<Vec<_>>(),
        wanted,
        "a number is missing after {moments:?}"
    );
    desk.call("vault.lock", json!({}));
}

/// Every file of the folder stands in the result once: in the vault, or refused with a reason.
fn every_letter_once(taken: &Value, moments: &Moments) {
    let files = taken["files"].as_array().unwrap();
    let by_name: BTreeMap<String, &Value> = files
        .iter()
        .map(|file| {
            (
                Path::new(text(file, "path"))
                    .file_name()
                    .unwrap()
                    .to_string_lossy()
                    .into_owned(),
                file,
            )
        })
        .collect();
    assert_eq!(
        by_name.len(),
        files.len(),
        "a file stands twice after {moments:?}"
    );
    assert_eq!(
        files.len(),
        practice().manifest.letters.len(),
        "after {moments:?}"
    );
    let mut documents: BTreeMap<String, i64> = BTreeMap::new();
    for letter in &practice().manifest.letters {
        let name = letter.file.trim_start_matches("letters/");
        let file = by_name
            .get(name)
            .unwrap_or_else(|| panic!("{name} is not accounted for after {moments:?}"));
        match letter.expected {
            Expected::Refused { .. } => assert_eq!(text(file, "outcome"), "refused", "{name}"),
            Expected::Imported | Expected::Duplicate { .. } => {
                assert!(
                    ["imported", "duplicate"].contains(&text(file, "outcome")),
                    "{name}: {file}"
                );
                assert_eq!(
                    file["pages"],
                    json!(letter.pages),
                    "{name} is whole after {moments:?}"
                );
                let document = file["document"].as_i64().unwrap();
                let known = *documents
                    .entry(text(file, "sha256").to_owned())
                    .or_insert(document);
                assert_eq!(known, document, "the same bytes are one document");
            }
        }
    }
    let ids: BTreeSet<i64> = documents.values().copied().collect();
    assert_eq!(
        ids.len(),
        documents.len(),
        "other bytes are another document"
    );
    assert_eq!(
        ids.len(),
        practice().manifest.letters.len() - 2,
        "all but the damaged one and the duplicate"
    );
}

fn finished_pdf(file: &Path, moments: &Moments) {
    let bytes = fs::read(file).unwrap();
    let tail = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(16)..]).into_owned();
    assert!(
        bytes.starts_with(b"%PDF-") && tail.contains("%%EOF"),
        "half a report after {moments:?}"
    );
}

fn reports_are_numbered_without_gaps(request: &Value, number: &str) {
    let answers: Vec<&str> = request["answers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|answer| text(answer, "number"))
        .collect();
    let wanted: Vec<String> = (1..=answers.len())
        .map(|n| format!("{number}/{n}"))
        .collect();
    assert_eq!(answers, wanted);
}

/// An export in which the subject has so many rows.
fn users(rows: usize) -> String {
    let head = "id,full_name,phone,email,ip,registered_at,consent_at,cookie_consent_at\n";
    let row = |n| {
        format!(
            "{n},Иванова Анна Юрьевна,+7 900 000-00-01,anna@example.org,192.0.2.1,2026-01-01,2026-01-01,\n"
        )
    };
    head.to_owned() + &(1..=rows).map(row).collect::<String>()
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

/// Chance from a seed.
struct Moments {
    seed: u64,
    chance: fastrand::Rng,
    drawn: usize,
}

impl Moments {
    fn new() -> Self {
        let given = std::env::var("DEKADA_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| fastrand::u64(..));
        Self {
            seed,
            chance: fastrand::Rng::with_seed(seed),
            drawn: 0,
        }
    }

    fn next(&mut self, within: std::ops::Range<Duration>) -> Duration {
        self.drawn += 1;
        let millis = |time: Duration| u64::try_from(time.as_millis()).unwrap();
        Duration::from_millis(self.chance.u64(millis(within.start)..millis(within.end)))
    }
}

impl std::fmt::Debug for Moments {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DEKADA_SEED={}, run {}", self.seed, self.drawn)
    }
}
