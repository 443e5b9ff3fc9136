//! The real window on a real desktop: WebKitGTK under Xvfb, a session bus, the dunst daemon.

#![expect(
    clippy::unwrap_used,
    reason = "what cannot be set up or read back fails the test"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
};

use acceptance::{
    desktop::{Desktop, Window, built, wait_for},
    fixture::{PASSPHRASE, paper},
};

/// Stands in the letter; it may be read nowhere but in the open window.
const CANARY: &str = "Canary Bird";

#[test]
fn the_first_start_offers_a_new_vault_and_leaves_nothing_behind() {
    let desktop = Desktop::start();
    let window = desktop.open(&[]);
    window.heading("Новый сейф");
    assert!(window.button("Создать сейф").is_enabled());
    desktop.screenshot("first-start");
    drop(window);
    assert_eq!(
        files_below(&desktop.home()),
        Vec::<PathBuf>::new(),
        "no vault was made, no cache kept"
    );
}

#[test]
fn a_passed_limit_is_announced_while_the_vault_is_locked_and_a_click_leads_to_the_request() {
    let desktop = Desktop::start();
    let vault = vault_with_an_overdue_request(&desktop);
    let window = desktop.open(&["--vault", &vault]);

    window.field("Парольная фраза");
    desktop.wait_for_notices(1);
    desktop.screenshot("notice");
    desktop.click_notice();
    window.wait_for_text("Обращение 2026-0001 откроется сразу после входа.");
    unlock(&window);
    window.heading("Заявитель ещё не назван");
    window.wait_for_text("2026-0001");
    let page = window.find("img", "Документ 1, страница 1");
    wait_for("the page to be painted", || page.has_ink());
    window.screenshot("request-from-notice");

    let notices = desktop.notifications();
    assert_eq!(notices.len(), 1, "announced once: {notices:?}");
    let started = "Декада: обращение 2026-0001|Срок ";
    assert!(
        notices.iter().all(|notice| notice.starts_with(started)),
        "{notices:?}"
    );
    assert!(!notices.concat().contains(CANARY), "a notice names nobody");
}

#[test]
fn locking_the_screen_locks_the_vault() {
    let desktop = Desktop::start();
    let vault = vault_with_an_overdue_request(&desktop);
    let window = desktop.open(&["--vault", &vault]);
    unlock(&window);
    window.wait_for_text("2026-0001");

    desktop.lock_screen();
    window.field("Парольная фраза");
    assert!(
        !window.text().contains("2026-0001"),
        "nothing of the vault stays on the screen"
    );
}

#[test]
fn closing_the_window_locks_the_vault_and_a_second_start_brings_it_back() {
    let desktop = Desktop::start();
    let vault = vault_with_an_overdue_request(&desktop);
    let window = desktop.open(&["--vault", &vault]);
    unlock(&window);
    window.wait_for_text("2026-0001");

    desktop.close_window("Dekada");
    wait_for("the window to go", || !desktop.shows_window("Dekada"));
    let second = done(
        desktop
            .command(built("dekada"))
            .args(["--vault", &vault])
            .output(),
    );
    assert!(
        second.status.success(),
        "the second start hands over and ends"
    );
    wait_for("the window to come back", || desktop.shows_window("Dekada"));
    window.field("Парольная фраза");
}

#[test]
fn a_word_that_is_not_understood_ends_with_the_usage() {
    let desktop = Desktop::start();
    let ended = done(desktop.command(built("dekada")).arg("--open").output());
    assert_eq!(ended.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&ended.stderr).contains("usage: dekada"),
        "{ended:?}"
    );
}

/// A vault with one request, received so long ago that its limit has passed.
fn vault_with_an_overdue_request(desktop: &Desktop) -> String {
    let home = desktop.home();
    let letter = home.join("letter.pdf");
    fs::write(&letter, paper::letter(&[CANARY])).unwrap();
    fs::write(home.join("passphrase"), PASSPHRASE).unwrap();
    let vault = home.join("test.dekada").display().to_string();
    let common = ["--vault", &vault, "--passphrase-file", "passphrase"];
    let letter = letter.display().to_string();
    for command in [
        ["vault", "create"].as_slice(),
        &["intake", &letter, "--received", "2026-09-01T10:00:00+03:00"],
    ] {
        let ended = done(desktop.dekadactl(&[&common, command].concat()).output());
        assert!(ended.status.success(), "{command:?}: {ended:?}");
    }
    vault
}

fn unlock(window: &Window) {
    window.field("Парольная фраза").fill(PASSPHRASE);
    window.button("Открыть сейф").click();
}

/// What a program said, once it has ended.
fn done(output: std::io::Result<Output>) -> Output {
    output.unwrap()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path))
        } else {
            files.push(path)
        }
    }
    files
}
