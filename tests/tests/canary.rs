//! Canaries: words that stand in a letter, a name, a note, a reason, a file's name and an export
//! are found in no file on disk, neither while the vault is open nor after it was locked.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::{Ctl, Fixture, paper};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

const IN_THE_TEXT: &str = "CANARYTEXTQUARTZ";
const IN_THE_FILE_NAME: &str = "CANARYFILEOPAL";
const IN_THE_NAME: &str = "Канарейкина";
const IN_THE_EMAIL: &str = "canary-agate@example.org";
const IN_A_NOTE: &str = "Канареечная-заметка";
const IN_A_REASON: &str = "Канареечная-причина";
const IN_THE_EXPORT: &str = "CANARYEXPORTJADE";
const ALL: [&str; 7] = [
    IN_THE_TEXT,
    IN_THE_FILE_NAME,
    IN_THE_NAME,
    IN_THE_EMAIL,
    IN_A_NOTE,
    IN_A_REASON,
    IN_THE_EXPORT,
];

#[test]
fn the_window_s_calls_leave_no_canary_on_disk_open_or_locked() {
    let desk = Fixture::at("2026-11-09 10:00");
    let outside = desk.file("outside");
    fs::create_dir_all(&outside).unwrap();
    let (letter, export) = (put_letter(&outside), put_export(&outside));
    desk.call("source.add", json!({ "path": export }));
    let request = desk.take_in(&letter);
    let vault = desk.vault().parent().unwrap().to_owned();
    desk.call(
        "request.set",
        json!({ "request": request, "name": format!("{IN_THE_NAME} Анна Юрьевна"), "email": IN_THE_EMAIL, "kinds": ["access"] }),
    );
    desk.call(
        "request.check",
        json!({ "request": request, "item": "signature", "state": "found", "note": IN_A_NOTE }),
    );
    for (about, verdict) in [("identity", "confirmed"), ("signature", "consistent")] {
        desk.call("request.judge", json!({ "request": request, "about": about, "verdict": verdict, "because": IN_A_REASON }));
    }
    desk.call("request.accept", json!({ "request": request }));
    let found = desk.call("find", json!({ "requests": [request] }));
    let finding = &found["requests"][0]["findings"][0];
    assert!(
        finding.to_string().contains(IN_THE_EXPORT),
        "the canary of the export is in the vault: {found}"
    );
    desk.call(
        "finding.decide",
        json!({ "request": request, "finding": finding["id"], "decision": "included" }),
    );
    desk.call(
        "report.make",
        json!({ "request": request, "kind": "access" }),
    );
    let searched = desk.call("requests", json!({ "find": IN_THE_TEXT }));
    assert_eq!(
        searched["total"], 1,
        "the canary of the text is in the vault"
    );
    assert!(
        files_below(&vault).len() > 1,
        "the vault is open: its log lies beside it"
    );
    no_canary(&[&vault], "while the vault is open");

    desk.call("vault.lock", json!({}));
    no_canary(&[&vault], "after the vault was locked");
}

#[test]
fn the_command_line_leaves_no_canary_in_its_home_and_none_in_its_messages() {
    let folder = tempfile::tempdir().unwrap();
    let (home, outside) = (folder.path().join("home"), folder.path().join("outside"));
    fs::create_dir_all(&outside).unwrap();
    let (letter, export) = (put_letter(&outside), put_export(&outside));
    let ctl = Ctl::on(&home.join("data/dekada/vault.dekada"), &home);
    let name = format!("{IN_THE_NAME} Анна Юрьевна");
    let report = outside.join("report.pdf");
    let out = |path: &Path| path.to_str().unwrap().to_owned();

    let lines: Vec<Vec<String>> = [
        vec!["vault", "create"],
        vec!["source", "add", &out(&export)],
        vec!["intake", &out(&letter)],
        vec!["intake", &out(&letter)],
        vec![
            "intake",
            &out(&outside.join(format!("{IN_THE_FILE_NAME}.absent"))),
        ],
        vec![
            "request",
            "set",
            "R",
            "--name",
            &name,
            "--email",
            IN_THE_EMAIL,
            "--kind",
            "access",
        ],
        vec![
            "request",
            "check",
            "R",
            "signature",
            "found",
            "--note",
            IN_A_NOTE,
        ],
        vec![
            "request",
            "judge",
            "R",
            "identity",
            "maybe",
            "--because",
            IN_A_REASON,
        ],
        vec![
            "request",
            "judge",
            "R",
            "identity",
            "confirmed",
            "--because",
            IN_A_REASON,
        ],
        vec![
            "request",
            "judge",
            "R",
            "signature",
            "consistent",
            "--because",
            IN_A_REASON,
        ],
        vec!["request", "set", "R", "--birth-date", IN_THE_NAME],
        vec!["accept", "R"],
        vec!["accept", "R"],
        vec!["find", "R"],
        vec!["requests", "--find", IN_THE_TEXT],
        vec!["report", "access", "R", "--out", &out(&report)],
        vec![
            "document",
            "original",
            "1",
            "--out",
            &out(&outside.join("original.pdf")),
        ],
        vec![
            "document",
            "page",
            "1",
            "1",
            "--out",
            &out(&outside.join("page.png")),
        ],
        vec!["document", "text", "1"],
        vec!["journal", "show"],
        vec!["request", "dismiss", "R", "--because", IN_A_REASON],
        vec!["remind"],
        vec!["vault", "check"],
    ]
    .into_iter()
    .map(|line| line.into_iter().map(str::to_owned).collect())
    .collect();

    let mut number = String::new();
    for line in lines {
        let words: Vec<&str> = line
            .iter()
            .map(|word| if word == "R" { number.as_str() } else { word })
            .collect();
        let said = ctl.run(&[&["--json"], words.as_slice()].concat());
        assert!(
            ALL.iter().all(|canary| !said.err.contains(canary)),
            "a message of {words:?} tells: {}",
            said.err
        );
        no_canary(&[&home], &format!("after {words:?}"));
        if words[0] == "intake" && number.is_empty() {
            number = said.json().1["files"][0]["request"]
                .as_str()
                .unwrap()
                .to_owned();
        }
    }
    assert!(
        report.exists(),
        "the whole journey ran: {:?}",
        ctl.run(&["request", "show", &number])
    );
    assert!(
        ctl.run(&["document", "text", "1"])
            .out
            .contains(IN_THE_TEXT),
        "the canary is in the vault"
    );
}

#[test]
fn a_planted_canary_is_found_in_every_form() {
    let folder = tempfile::tempdir().unwrap();
    let forms: [(&str, Vec<u8>); 6] = [
        ("plain", IN_THE_NAME.as_bytes().to_vec()),
        ("wide", utf16(IN_THE_NAME)),
        ("base64-0", STANDARD_NO_PAD.encode(IN_THE_NAME).into_bytes()),
        (
            "base64-1",
            STANDARD_NO_PAD
                .encode(format!("-{IN_THE_NAME}"))
                .into_bytes(),
        ),
        (
            "base64-2",
            STANDARD_NO_PAD
                .encode(format!("--{IN_THE_NAME}--"))
                .into_bytes(),
        ),
        (IN_THE_FILE_NAME, Vec::new()),
    ];
    for (name, bytes) in forms {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        assert_eq!(canaries_below(folder.path()).len(), 1, "{name} is found");
        fs::remove_file(file).unwrap();
    }
}

fn put_letter(folder: &Path) -> PathBuf {
    let file = folder.join(format!("{IN_THE_FILE_NAME}.pdf"));
    fs::write(
        &file,
        paper::letter(&["To the privacy officer", IN_THE_TEXT]),
    )
    .unwrap();
    file
}

fn put_export(folder: &Path) -> PathBuf {
    let file = folder.join("users.csv");
    let rows = format!(
        "id,full_name,phone,email,ip,registered_at,consent_at,cookie_consent_at\n\
         {IN_THE_EXPORT},Другой Человек,+7 900 000-00-01,{IN_THE_EMAIL},192.0.2.1,2026-01-01,2026-01-01,\n"
    );
    fs::write(&file, rows).unwrap();
    file
}

#[track_caller]
fn no_canary(folders: &[&Path], when: &str) {
    let found: Vec<String> = folders
        .iter()
        .flat_map(|folder| canaries_below(folder))
        .collect();
    assert!(found.is_empty(), "{when}: {found:#?}");
}

/// Where canaries lie below a folder: in a file's content or in its name.
fn canaries_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for file in files_below(folder) {
        let bytes = fs::read(&file).unwrap_or_default();
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        for canary in ALL {
            if forms(canary).iter().any(|form| contains(&bytes, form)) || name.contains(canary) {
                found.push(format!("{canary} in {}", file.display()));
            }
        }
    }
    found
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files = Vec::new();
    for entry in entries.map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            files.extend(files_below(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files
}

/// The bytes by which a canary is known: as text, as wide text, and inside base64, where it may
/// begin at any of three places of a group.
fn forms(canary: &str) -> Vec<Vec<u8>> {
    let mut forms = vec![canary.as_bytes().to_vec(), utf16(canary)];
    for lead in 0..3_usize {
        let padded = [vec![b' '; lead], canary.as_bytes().to_vec()].concat();
        let encoded = STANDARD_NO_PAD.encode(padded).into_bytes();
        // The first and the last characters also hold bits of the neighbours.
        let skip = (lead * 8).div_ceil(6);
        let whole = (lead + canary.len()) * 8 / 6;
        forms.push(encoded[skip..whole].to_vec());
    }
    forms
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn contains(bytes: &[u8], form: &[u8]) -> bool {
    memchr::memmem::find(bytes, form).is_some()
}
