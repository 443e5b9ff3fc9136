//! `cargo xtask run`: from a clean clone to the window on the practice vault.
//!
//! Where there is no display, the main job is done on the command line instead: two requests are
//! taken from their letter to the finished access report and destruction act.

use crate::{
    build,
    practice::{self, Practice, list, text},
    setup,
    shell::{Outcome, command, program, run as run_command},
};

/// What an officer would have looked at on the page before judging.
const BECAUSE: &str = "Учебное хранилище: проверено по скану и учётной записи";

/// What a letter may state about its writer, and the option that takes it.
const FACTS: [(&str, &str); 4] = [
    ("--name", "/subject/full_name"),
    ("--email", "/subject/email"),
    ("--phone", "/subject/phone"),
    ("--birth-date", "/subject/birth_date"),
];

pub fn run() -> Outcome {
    setup::setup()?;
    build::screens()?;
    build::programs()?;
    let practice = practice::prepare()?;
    if has_display() {
        window(&practice)
    } else {
        main_job(&practice)
    }
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn window(practice: &Practice) -> Outcome {
    println!(
        "\nThe passphrase of the practice vault: {}",
        practice::PASSPHRASE
    );
    run_command(command(".", program("dekada"), &["--vault"]).arg(&practice.vault))
}

fn main_job(practice: &Practice) -> Outcome {
    println!("\nNo display here: the main job on the command line.");
    let access = accepted(practice, "access")?;
    let deletion = accepted(practice, "deletion")?;
    let access = report(practice, "access", &access, "access-report.pdf")?;
    let act = report(practice, "deletion", &deletion, "destruction-act.pdf")?;
    println!("\nThe access report:   {access}\nThe destruction act: {act}");
    Ok(())
}

/// Has the request of a letter accepted, and finds the person's data.
fn accepted(practice: &Practice, key: &str) -> Outcome<String> {
    let (letter, request) = practice.letter(key)?;
    let known = practice.ask(&["request", "show", &request])?;
    if !matches!(text(&known, "/stage"), "received" | "examining") {
        // An earlier run did it.
        return Ok(request);
    }
    let mut set = vec!["request", "set", &request];
    for (option, fact) in FACTS {
        match text(&letter, fact) {
            "" => {}
            stated => set.extend([option, stated]),
        }
    }
    for kind in list(&letter, "/kinds").filter_map(serde_json::Value::as_str) {
        set.extend(["--kind", kind]);
    }
    practice.ask(&set)?;
    for (what, verdict) in [
        ("identity", "confirmed"),
        ("signature", "consistent"),
        ("completeness", "complete"),
    ] {
        let judge = ["request", "judge", &request, what, verdict];
        practice.ask(&[judge.as_slice(), &["--because", BECAUSE]].concat())?;
    }
    practice.ask(&["request", "accept", &request])?;
    practice.ask(&["find", &request])?;
    Ok(request)
}

fn report(practice: &Practice, kind: &str, request: &str, name: &str) -> Outcome<String> {
    let file = practice.folder.join(name).display().to_string();
    practice.ask(&["report", kind, request, "--out", &file])?;
    Ok(file)
}
