//! The work handed over for a holiday and taken back, by the calls of the window.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Fixture, PASSPHRASE, TestHost, dekadactl};
use dekada_api::{App, FailureClass};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

const THEIRS: &str = "фраза второго сотрудника";

/// An officer who has handed over, with a request.
struct Away {
    desk: Fixture,
    pack: PathBuf,
    request: String,
}

fn away() -> Away {
    let desk = Fixture::at("2026-11-09 10:00");
    let request = desk.receive("the letter");
    let pack = desk.file("pack.dekada");
    let made = desk.call(
        "handover.make",
        json!({ "path": pack, "passphrase": THEIRS }),
    );
    assert_eq!(
        (&made["requests"], &made["documents"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(made["at"], "2026-11-09T10:00:00+03:00");
    Away {
        desk,
        pack,
        request,
    }
}

impl Away {
    /// The second officer's program, at work in the pack.
    fn second(&self) -> App {
        let app = App::new(
            Arc::new(TestHost::at(self.desk.host.moment())) as Arc<_>,
            self.pack.clone(),
            dekadactl(),
        );
        app.call("vault.unlock", json!({ "passphrase": THEIRS }))
            .unwrap();
        app
    }

    fn take(&self) -> Value {
        json!({ "path": self.pack, "passphrase": THEIRS, "own_passphrase": PASSPHRASE })
    }

    fn name(&self) -> Value {
        self.desk.request(&self.request)["subject"]["name"].clone()
    }

    fn handed_over(&self) -> Value {
        self.desk.call("vault.info", json!({}))["handed_over"].clone()
    }
}

fn rename(app: &App, request: &str, name: &str) {
    app.call("request.set", json!({ "request": request, "name": name }))
        .unwrap();
}

fn sorted_names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_holiday_ends_with_everything_that_was_done_meanwhile() {
    let away = away();
    assert_eq!(away.handed_over(), "2026-11-09T10:00:00+03:00");
    let second = away.second();
    assert_eq!(
        second.call("vault.info", json!({})).unwrap()["handed_over"],
        Value::Null,
        "the pack itself is with whom it belongs"
    );
    rename(&second, &away.request, "Иванова Анна Юрьевна");
    drop(second);
    away.desk.set_clock("2026-11-16 09:00");
    let taken = away.desk.call("handover.take", away.take());
    assert_eq!(
        (&taken["entries"], &taken["requests"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(away.name(), "Иванова Анна Юрьевна");
    assert_eq!(away.handed_over(), Value::Null);
    let journal = away.desk.call("journal.verify", json!({}));
    assert_eq!(journal["first_broken"], Value::Null, "{journal}");
    away.desk.call("vault.lock", json!({}));
    away.desk
        .call("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(
        away.name(),
        "Иванова Анна Юрьевна",
        "under the own passphrase"
    );
    away.desk.call("vault.lock", json!({}));
    let vault = away.desk.vault();
    assert_eq!(
        sorted_names(vault.parent().unwrap()),
        ["test.dekada", "test.dekada-board"]
    );
}

#[test]
fn reminders_that_came_meanwhile_do_not_stand_in_the_way() {
    let away = away();
    rename(&away.second(), &away.request, "Иванова Анна Юрьевна");
    away.desk.set_clock("2026-11-20 11:00");
    let reminded = away.desk.call("remind", json!({}));
    assert_eq!(reminded["delivered"].as_array().unwrap().len(), 1);
    away.desk.call("handover.take", away.take());
    assert_eq!(away.name(), "Иванова Анна Юрьевна");
    let journal = away
        .desk
        .call("journal.show", json!({ "limit": 50 }))
        .to_string();
    assert!(
        journal.contains("\"reminded\""),
        "they are still written down: {journal}"
    );
}

#[test]
fn two_histories_are_not_mixed() {
    let away = away();
    rename(&away.second(), &away.request, "Вторая Версия");
    away.desk.call(
        "request.set",
        json!({ "request": away.request, "name": "Первая Версия" }),
    );
    let failure = away
        .desk
        .app
        .call("handover.take", away.take())
        .unwrap_err();
    assert_eq!(
        (failure.code.as_str(), failure.class),
        ("handover-both-went-on", FailureClass::NotNow)
    );
    assert_eq!(
        (&failure.params["own"], &failure.params["pack"]),
        (&json!(1), &json!(1))
    );
    away.desk
        .call("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(away.name(), "Первая Версия");
    assert_ne!(away.handed_over(), Value::Null);
}

#[test]
fn every_reason_against_a_pack_has_its_code() {
    let away = away();
    let desk = &away.desk;
    let make = |path: &Path, passphrase: &str| {
        desk.refusal(
            "handover.make",
            json!({ "path": path, "passphrase": passphrase }),
        )
    };
    let other = desk.file("other.dekada");
    assert_eq!(make(&other, ""), "passphrase-empty");
    assert_eq!(make(&other, PASSPHRASE), "handover-own-passphrase");
    assert_eq!(make(&away.pack, "ещё одна фраза"), "file-exists");
    assert_eq!(
        make(&desk.file("none").join("pack.dekada"), THEIRS),
        "file-not-found"
    );
    assert!(!other.exists(), "nothing was begun");

    let take = |path: &Path, theirs: &str, own: &str| {
        let input = json!({ "path": path, "passphrase": theirs, "own_passphrase": own });
        desk.refusal("handover.take", input)
    };
    let paper = desk.write("letter.pdf", b"%PDF-1.7 and so on, long enough");
    assert_eq!(take(&away.pack, THEIRS, "не та"), "wrong-passphrase");
    assert_eq!(
        desk.stage(&away.request),
        "received",
        "a slip leaves the vault open"
    );
    assert_eq!(
        take(&away.pack, "не та", PASSPHRASE),
        "handover-wrong-passphrase"
    );
    assert_eq!(take(&paper, THEIRS, PASSPHRASE), "handover-not-a-pack");
    assert_eq!(
        take(&desk.file("none"), THEIRS, PASSPHRASE),
        "file-not-found"
    );
    assert_eq!(
        take(&desk.vault(), THEIRS, PASSPHRASE),
        "handover-same-file"
    );
    let second = away.second();
    assert_eq!(take(&away.pack, THEIRS, PASSPHRASE), "handover-in-use");
    drop(second);

    let stranger = Fixture::at("2026-11-09 10:01");
    let foreign = stranger.file("pack.dekada");
    stranger.call(
        "handover.make",
        json!({ "path": foreign, "passphrase": THEIRS }),
    );
    assert_eq!(take(&foreign, THEIRS, PASSPHRASE), "handover-foreign");

    let mut bytes = fs::read(&away.pack).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    let bent = desk.write("bent.dekada", &bytes);
    assert_eq!(take(&bent, THEIRS, PASSPHRASE), "handover-damaged");

    desk.call("vault.unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(desk.stage(&away.request), "received", "after all of it");
    assert_eq!(desk.call("vault.check", json!({}))["intact"], true);
}

#[test]
fn a_pack_holds_no_name_in_the_clear() {
    let desk = Fixture::at("2026-11-09 10:00");
    let request = desk.receive("CANARYTEXT");
    desk.name(&request, "КанарейкаИмя", &["access"]);
    let pack = desk.file("pack.dekada");
    desk.call(
        "handover.make",
        json!({ "path": pack, "passphrase": THEIRS }),
    );
    let bytes = fs::read(&pack).unwrap();
    for canary in ["CANARYTEXT", "КанарейкаИмя"] {
        assert!(
            memchr::memmem::find(&bytes, canary.as_bytes()).is_none(),
            "{canary}"
        );
    }
    let outside = sorted_names(pack.parent().unwrap());
    assert!(
        outside.iter().all(|name| !name.starts_with("pack.dekada-")),
        "{outside:?}"
    );
}

/// kill -9 while the pack comes back: the vault is the old one or the new one, and the next try
/// does it. The moments are spread over what the command takes.
#[test]
fn a_taking_back_that_is_killed_leaves_one_whole_vault() {
    const DEATHS: u32 = 8;
    let away = away();
    rename(&away.second(), &away.request, "Иванова Анна Юрьевна");
    away.desk.call("vault.lock", json!({}));
    let phrase = away.desk.write("phrase", THEIRS.as_bytes());
    let words = ["--json", "handover", "take"].map(str::to_owned);
    let words = words.into_iter().chain([
        away.pack.display().to_string(),
        "--handover-passphrase-file".to_owned(),
        phrase.display().to_string(),
    ]);
    let words: Vec<String> = words.collect();
    let ctl = away.desk.ctl();
    let mut seen = Vec::new();
    for death in 1..=DEATHS {
        let mut child = ctl
            .command()
            .args(&words)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_millis(150) * death);
        child.kill().unwrap();
        let ended = child.wait().unwrap();
        assert!(
            ended.success() || ended.code().is_none(),
            "it was at work, or done: {ended}"
        );
        away.desk
            .call("vault.unlock", json!({ "passphrase": PASSPHRASE }));
        assert_eq!(
            away.desk.call("vault.check", json!({}))["intact"],
            true,
            "death {death}"
        );
        seen.push(away.name());
        away.desk.call("vault.lock", json!({}));
    }
    assert!(
        seen.iter()
            .all(|name| name.is_null() || name == "Иванова Анна Юрьевна"),
        "the old or the new: {seen:?}"
    );
    away.desk.call("handover.take", away.take());
    assert_eq!(away.name(), "Иванова Анна Юрьевна", "after {seen:?}");
    away.desk.call("vault.lock", json!({}));
    let vault = away.desk.vault();
    assert_eq!(
        sorted_names(vault.parent().unwrap()),
        ["test.dekada", "test.dekada-board"]
    );
}
