//! The repository's own rules, each as a test that says where the rule is written.
//!
//! They read the sources as text and what `cargo metadata` says of the manifests; nothing is built
//! or started. What the compiler or clippy already refuses is not repeated here.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a rule that cannot be checked is broken"
)]

mod codes;
mod reading;

use codes::{error_codes, messages};
use reading::{
    RUST, after_each, after_each_quoted, dependencies, dependents, files_with, holds, normal,
    packages, sources, top,
};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Folders of `core/src` and what they may use of it.
const CORE: [(&str, &[&str]); 11] = [
    ("calendar", &["request", "pages", "personal", "word"]),
    ("pages", &["personal", "word"]),
    (
        "reading",
        &["request", "sources", "pages", "personal", "word"],
    ),
    (
        "report",
        &[
            "calendar", "request", "sources", "pages", "personal", "word",
        ],
    ),
    // A request holds its stage and the stage machine names what a request holds: the one circle.
    ("request", &["workflow", "pages", "personal", "word"]),
    ("workflow", &["request", "personal", "word"]),
    ("sources", &["pages", "personal", "word"]),
    ("journal", &["personal", "word"]),
    ("vault", &[]),
    (
        "store",
        &[
            "calendar", "journal", "pages", "personal", "reading", "report", "request", "sources",
            "vault", "word", "workflow",
        ],
    ),
    (
        "desk",
        &[
            "calendar", "journal", "pages", "personal", "report", "request", "sources", "store",
            "vault", "word", "workflow",
        ],
    ),
];

/// Crates of the workspace and which of the others they may use.
const CRATES: [(&str, &[&str]); 10] = [
    ("dekada-core", &[]),
    ("dekada-engines", &["dekada-core"]),
    ("dekada-finder", &["dekada-core"]),
    ("dekada-press", &["dekada-core"]),
    (
        "dekada-api",
        &[
            "dekada-core",
            "dekada-engines",
            "dekada-finder",
            "dekada-press",
        ],
    ),
    ("dekada", &["dekada-api"]),
    ("dekadactl", &["dekada-api"]),
    ("xtask", &[]),
    ("dekada-practice", &[]),
    ("acceptance", &["dekada-api", "dekada-practice"]),
];

/// Files of more than 400 lines, with the reason why each is one file.
const LONG: &[(&str, &str)] = &[
    (
        "src-tauri/core/src/desk/handover_tests.rs",
        "one desk, handed over and taken back in every way",
    ),
    (
        "src-tauri/finder/src/search/tests.rs",
        "planted persons and hard negatives, one table",
    ),
    (
        "tests/practice/src/desk/hands/plans.rs",
        "the strokes of the invented hands, as numbers",
    ),
    (
        "tests/practice/tests/material.rs",
        "every practice file is described once",
    ),
    (
        "tests/tests/bad_input.rs",
        "every kind of bad input on the same desk",
    ),
    (
        "tests/tests/gate.rs",
        "every call in every stage against the gate, one table",
    ),
    (
        "tests/tests/journey.rs",
        "one journey, told from its first day to its last",
    ),
    (
        "tests/tests/reminders.rs",
        "one clock and one request, from the first reminder to the last",
    ),
    (
        "ui/src/api/generated.ts",
        "generated from the registry of calls",
    ),
    (
        "ui/stories/desk.ts",
        "a made-up desk that answers every call",
    ),
    (
        "ui/stories/request/fixtures.ts",
        "example data of one screen",
    ),
];

/// Licences whose terms a program under Apache-2.0 OR MIT can meet when it is handed out: none asks
/// for the source of the whole. MPL-2.0 asks for the source of its own files, unchanged here.
const LICENCES: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
];

#[test]
fn folders_of_the_core_use_only_what_they_may() {
    let mut strays = Vec::new();
    for (folder, allowed) in CORE {
        for (file, text) in sources(&format!("src-tauri/core/src/{folder}"), &["rs"]) {
            for used in after_each(&text, "crate::") {
                if used != folder
                    && CORE.iter().any(|(known, _)| *known == used)
                    && !allowed.contains(&used)
                {
                    strays.push(format!("{file} uses {used}"));
                }
            }
        }
    }
    holds("who may import whom", strays);
}

#[test]
fn every_folder_of_the_core_has_its_line_in_the_table() {
    let known: BTreeSet<String> = CORE
        .iter()
        .map(|(folder, _)| (*folder).to_owned())
        .collect();
    let found: BTreeSet<String> = fs::read_dir(top().join("src-tauri/core/src"))
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(
        found, known,
        "a folder is added to CORE in this file and to the README, \"Who may import whom\""
    );
}

#[test]
fn crates_use_only_the_crates_they_may() {
    let ours: BTreeMap<&str, &[&str]> = CRATES.into_iter().collect();
    let mut strays = Vec::new();
    for (crate_name, dependency) in dependencies() {
        let Some(allowed) = ours.get(crate_name.as_str()) else {
            strays.push(format!("{crate_name} has no line in CRATES"));
            continue;
        };
        if ours.contains_key(dependency.as_str()) && !allowed.contains(&dependency.as_str()) {
            strays.push(format!("{crate_name} depends on {dependency}"));
        }
    }
    holds("who may import whom", strays);
}

#[test]
fn only_the_store_speaks_sql() {
    let mut strays = files_with(RUST, &["rs"], "rusqlite");
    strays.retain(|stray| !stray.starts_with("src-tauri/core/src/store/"));
    strays.extend(dependents("rusqlite", "dekada-core"));
    holds("who may import whom", strays);
}

#[test]
fn only_the_shell_knows_tauri() {
    let mut strays = files_with(RUST, &["rs"], "tauri::");
    strays.extend(files_with(RUST, &["rs"], "tauri_plugin"));
    strays.retain(|stray| !stray.starts_with("src-tauri/src/"));
    strays.extend(dependents("tauri", "dekada"));
    let mut screens = files_with(&["ui/src"], &["ts", "svelte"], "@tauri-apps");
    screens.retain(|stray| !stray.starts_with("ui/src/platform/"));
    holds(
        "who may import whom",
        strays.into_iter().chain(screens).collect(),
    );
}

#[test]
fn features_do_not_import_each_other() {
    let mut strays = Vec::new();
    for (file, text) in sources("ui/src/features", &["ts", "svelte"]) {
        let own = file.split('/').nth(3).unwrap();
        let folder = Path::new(&file).parent().unwrap().to_owned();
        for target in after_each_quoted(&text, "from \"") {
            let path = if target.starts_with('.') {
                normal(&folder.join(&target))
            } else {
                target
            };
            let mut parts = path
                .split('/')
                .skip_while(|part| *part != "features")
                .skip(1);
            if parts.next().is_some_and(|feature| feature != own) {
                strays.push(format!("{file} imports {path}"));
            }
        }
    }
    holds("who may import whom", strays);
}

#[test]
fn only_the_hosts_ask_what_time_it_is() {
    let hosts = ["src-tauri/src/host.rs", "src-tauri/cli/src/host.rs"];
    let mut strays = Vec::new();
    for clock in ["Utc::now(", "Local::now(", "SystemTime::now("] {
        strays.extend(files_with(&["src-tauri"], &["rs"], clock));
    }
    strays.retain(|stray| !hosts.iter().any(|host| stray.starts_with(host)));
    holds("invariants", strays);
}

#[test]
fn nothing_is_left_for_later_and_no_test_is_switched_off() {
    let mut strays = Vec::new();
    // In pieces, so that this file does not find itself.
    for unfinished in ["todo", "unimplemented"].map(|name| format!("{name}!(")) {
        strays.extend(files_with(RUST, &["rs"], &unfinished));
    }
    strays.extend(files_with(RUST, &["rs"], &format!("#[{}", "ignore")));
    for switched_off in [
        "it.skip(",
        "it.only(",
        "test.skip(",
        "test.only(",
        "describe.skip(",
        "describe.only(",
    ] {
        strays.extend(files_with(
            &["ui/src", "ui/tests", "ui/stories"],
            &["ts"],
            switched_off,
        ));
    }
    holds("tests by layer", strays);
}

#[test]
fn no_accessibility_warning_is_silenced() {
    holds(
        "invariants",
        files_with(
            &["ui/src", "ui/stories"],
            &["svelte", "ts"],
            "svelte-ignore",
        ),
    );
}

#[test]
fn every_error_code_has_its_words_in_both_languages() {
    let codes = error_codes();
    assert!(
        codes.len() > 60 && codes.contains("identity-open") && codes.contains("source-cut-off"),
        "{codes:?}"
    );
    let mut missing = Vec::new();
    for language in ["ru", "en"] {
        let known = messages(language);
        for code in &codes {
            for message in [format!("err-{code}"), format!("rec-{code}")] {
                if !known.contains(&message) {
                    missing.push(format!("ui/text/{language} has no {message}"));
                }
            }
        }
    }
    holds("invariants", missing);
}

#[test]
fn every_error_says_what_happened_and_what_to_do_in_both_languages() {
    let [russian, english] = ["ru", "en"].map(messages);
    let mut strays: Vec<String> = russian.symmetric_difference(&english).cloned().collect();
    strays.extend(russian.iter().filter_map(|message| {
        let pair = message
            .strip_prefix("err-")
            .map(|code| format!("rec-{code}"))?;
        (!russian.contains(&pair)).then_some(pair)
    }));
    holds("invariants", strays);
}

#[test]
fn a_file_over_400_lines_has_a_reason() {
    let folders = ["src-tauri", "tests", "ui/src", "ui/tests", "ui/stories"];
    let long: Vec<String> = folders
        .iter()
        .flat_map(|folder| sources(folder, &["rs", "ts", "svelte", "css", "typ"]))
        .filter(|(file, text)| {
            text.lines().count() > 400 && LONG.iter().all(|(known, _)| known != file)
        })
        .map(|(file, text)| format!("{file}: {} lines", text.lines().count()))
        .collect();
    let gone = LONG
        .iter()
        .filter(|(file, _)| !top().join(file).exists())
        .map(|(file, _)| format!("{file} is gone"));
    holds("code map", long.into_iter().chain(gone).collect());
}

#[test]
fn every_licence_in_the_lock_file_can_be_met() {
    let strays = packages()
        .iter()
        .filter(|package| !may_be_used(package["license"].as_str().unwrap_or_default()))
        .map(|package| format!("{}: {}", package["name"], package["license"]))
        .collect();
    holds("licence", strays);
}

#[test]
fn a_licence_is_judged_by_its_whole_expression() {
    for good in [
        "MIT",
        "MIT/Apache-2.0",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 OR GPL-2.0-only",
    ] {
        assert!(may_be_used(good), "{good}");
    }
    for bad in [
        "",
        "GPL-3.0",
        "MIT AND AGPL-3.0-only",
        "SSPL-1.0",
        "(MIT OR GPL-2.0-only) AND GPL-3.0",
    ] {
        assert!(!may_be_used(bad), "{bad}");
    }
}

#[test]
fn the_lock_file_of_the_screens_names_no_host() {
    let lock = fs::read_to_string(top().join("ui/package-lock.json")).unwrap();
    let strays = lock
        .lines()
        .filter(|line| line.contains("\"resolved\""))
        .map(str::to_owned)
        .collect();
    holds("invariants", strays);
}

/// Reads an SPDX expression as Cargo writes it; `/` is the old way to write `OR`.
fn may_be_used(expression: &str) -> bool {
    let flat = expression.replace('/', " OR ");
    flat.split(" AND ").all(|part| {
        let mut choices = part
            .split(" OR ")
            .map(|choice| choice.trim_matches(['(', ')', ' ']));
        // `blessing` is SQLite's dedication to the public domain.
        choices.any(|choice| choice == "blessing" || LICENCES.contains(&choice))
    })
}
