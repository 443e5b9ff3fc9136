//! Creating, opening and rekeying a vault: every way in which it can go wrong has its own name.

use super::testing::{Office, PASSPHRASE, at, office};
use super::{CreateError, Desk, DeskOpenError, PassphraseError};
use crate::request::DocumentId;
use crate::store::{Board, StoreError};
use crate::vault::{Cost, OpenError};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const DAY: &str = "2026-05-12";
const NEW: &str = "другая фраза из пяти слов";

/// A closed vault with a document of some pages, and its folder.
fn closed() -> (PathBuf, TempDir) {
    let Office { desk, folder } = {
        let office = office();
        office.letter(&"canary ".repeat(9000), DAY);
        office
    };
    let file = desk.file().to_owned();
    drop(desk);
    (file, folder)
}

fn change(file: &Path, at_byte: usize, to: impl Fn(u8) -> u8) {
    let mut bytes = fs::read(file).unwrap();
    bytes[at_byte] = to(bytes[at_byte]);
    fs::write(file, bytes).unwrap();
}

fn names(folder: &TempDir) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn wrong(file: &Path, passphrase: &str) -> bool {
    matches!(
        Desk::open(file, passphrase),
        Err(DeskOpenError::Vault(OpenError::WrongPassphrase))
    )
}

#[test]
fn the_right_passphrase_opens_and_another_is_called_wrong() {
    let (file, _folder) = closed();
    let before = fs::read(&file).unwrap();
    for passphrase in ["", "верный конь", "верный конь батарея скрепкА"]
    {
        assert!(wrong(&file, passphrase), "{passphrase}");
    }
    assert_eq!(fs::read(&file).unwrap(), before, "a guess writes nothing");
    let desk = Desk::open(&file, PASSPHRASE).unwrap();
    assert_eq!(
        desk.read(|read| read.original(DocumentId(1)))
            .unwrap()
            .len(),
        63_000
    );
}

#[test]
fn a_damaged_header_is_not_called_a_wrong_passphrase() {
    let (file, _folder) = closed();
    change(&file, 10, |byte| byte ^ 4);
    let opened = Desk::open(&file, PASSPHRASE).map(drop);
    assert!(
        matches!(
            opened,
            Err(DeskOpenError::Vault(OpenError::Damaged { place: "header" }))
        ),
        "{opened:?}"
    );
}

#[test]
fn a_damaged_first_page_is_not_called_a_wrong_passphrase() {
    let (file, _folder) = closed();
    change(&file, 100, |byte| byte ^ 4);
    let opened = Desk::open(&file, PASSPHRASE).map(drop);
    assert!(
        matches!(opened, Err(DeskOpenError::Store(StoreError::Damaged))),
        "{opened:?}"
    );
    assert!(wrong(&file, "other"), "the passphrase can still be told");
}

#[test]
fn damage_in_a_later_page_lets_the_rest_be_read_and_is_named_by_the_check() {
    let (file, _folder) = closed();
    assert!(
        Desk::open(&file, PASSPHRASE)
            .unwrap()
            .check()
            .unwrap()
            .problems
            .iter()
            .all(|(kind, _)| *kind == "document")
    );
    let size = fs::read(&file).unwrap().len();
    change(&file, size - 2000, |byte| byte ^ 4);
    let desk = Desk::open(&file, PASSPHRASE).unwrap();
    assert_eq!(desk.read(|read| read.totals()).unwrap()[0], 1);
    let problems = desk.check().unwrap().problems;
    assert!(
        problems.iter().any(|(kind, _)| *kind == "page"),
        "{problems:?}"
    );
}

#[test]
fn a_newer_format_is_told_from_damage() {
    let (file, _folder) = closed();
    change(&file, 2, |_| 9);
    // Byte 5 checks the other fifteen; exactly one value of it is right.
    let newer = (0..=255).filter(|check| {
        change(&file, 5, |_| *check);
        matches!(
            Desk::open(&file, PASSPHRASE),
            Err(DeskOpenError::Vault(OpenError::NewerVault { format: 9 }))
        )
    });
    assert_eq!(newer.count(), 1);
}

#[test]
fn what_is_no_vault_is_called_that() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("some.dekada");
    for bytes in [
        &b"%PDF-1.7 and so on, long enough"[..],
        b"SQLite format 3\0 and so on",
        &[0; 4096],
    ] {
        fs::write(&file, bytes).unwrap();
        assert!(matches!(
            Desk::open(&file, PASSPHRASE),
            Err(DeskOpenError::Vault(OpenError::NotAVault))
        ));
    }
    fs::write(&file, b"Dk\x01").unwrap();
    assert!(
        matches!(
            Desk::open(&file, PASSPHRASE),
            Err(DeskOpenError::Vault(OpenError::Damaged { .. }))
        ),
        "cut short"
    );
    let missing = folder.path().join("none.dekada");
    assert!(matches!(
        Desk::open(&missing, PASSPHRASE),
        Err(DeskOpenError::Vault(OpenError::Missing))
    ));
    assert!(!missing.exists(), "looking makes nothing");
}

#[test]
fn creating_never_touches_a_file_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.dekada");
    fs::write(&file, b"mine").unwrap();
    let made = Desk::create(&file, PASSPHRASE, Cost::LEAST, false, at(DAY));
    assert!(matches!(made, Err(CreateError::Exists)));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    assert_eq!(names(&folder), ["letter.dekada"]);
}

#[test]
fn a_creation_that_fails_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("v.dekada");
    assert!(matches!(
        Desk::create(&file, "", Cost::LEAST, false, at(DAY)),
        Err(CreateError::EmptyPassphrase)
    ));
    assert_eq!(names(&folder), Vec::<String>::new());
    // A folder where the write-ahead log has to go: the store fails after the file was made.
    fs::create_dir(folder.path().join("v.dekada-wal")).unwrap();
    assert!(matches!(
        Desk::create(&file, PASSPHRASE, Cost::LEAST, false, at(DAY)),
        Err(CreateError::Store(_))
    ));
    assert_eq!(names(&folder), ["v.dekada-wal"]);
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_a_vault() {
    use std::os::unix::fs::PermissionsExt as _;
    let (file, _folder) = closed();
    for path in [file.clone(), Board::beside(&file)] {
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{} {mode:o}", path.display());
    }
}

#[test]
fn a_new_passphrase_opens_the_same_vault_and_the_old_one_no_longer() {
    let (file, folder) = closed();
    let before = fs::read(&file).unwrap();
    let desk = Desk::change_passphrase(&file, PASSPHRASE, NEW, Cost::LEAST, at(DAY)).unwrap();
    drop(desk);
    assert!(wrong(&file, PASSPHRASE));
    let desk = Desk::open(&file, NEW).unwrap();
    assert_eq!(
        desk.read(|read| read.original(DocumentId(1))).unwrap(),
        "canary ".repeat(9000).as_bytes()
    );
    let verdict = desk.verify_journal().unwrap();
    assert_eq!(
        (verdict.entries, verdict.first_broken),
        (3, None),
        "created, imported, passphrase changed"
    );
    drop(desk);
    assert_eq!(names(&folder), ["test.dekada", "test.dekada-board"]);
    let after = fs::read(&file).unwrap();
    let same = before
        .chunks(4096)
        .zip(after.chunks(4096))
        .filter(|(old, new)| old == new)
        .count();
    assert_eq!(same, 0, "every page is encrypted anew");
}

#[test]
fn a_change_with_a_wrong_or_empty_passphrase_changes_nothing() {
    let (file, folder) = closed();
    let before = fs::read(&file).unwrap();
    let changed =
        |old, new| Desk::change_passphrase(&file, old, new, Cost::LEAST, at(DAY)).map(drop);
    assert!(matches!(changed("other", NEW), Err(PassphraseError::Wrong)));
    assert!(matches!(
        changed(PASSPHRASE, ""),
        Err(PassphraseError::Empty)
    ));
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(names(&folder), ["test.dekada", "test.dekada-board"]);
}

#[test]
fn what_a_crash_left_of_a_change_does_no_harm() {
    let (file, folder) = closed();
    let leftover = folder.path().join("test.dekada-new");
    fs::write(&leftover, &fs::read(&file).unwrap()[..5000]).unwrap();
    drop(Desk::open(&file, PASSPHRASE).unwrap());
    assert!(leftover.exists(), "opening does not ask about it");
    drop(Desk::change_passphrase(&file, PASSPHRASE, NEW, Cost::LEAST, at(DAY)).unwrap());
    assert!(!leftover.exists());
    assert_eq!(
        Desk::open(&file, NEW)
            .unwrap()
            .read(|read| read.totals())
            .unwrap()[0],
        1
    );
}

#[test]
fn a_vault_that_is_open_elsewhere_keeps_its_passphrase() {
    let (file, folder) = closed();
    let elsewhere = Desk::open(&file, PASSPHRASE).unwrap();
    let changed = Desk::change_passphrase(&file, PASSPHRASE, NEW, Cost::LEAST, at(DAY)).map(drop);
    assert!(
        matches!(changed, Err(PassphraseError::InUse)),
        "{changed:?}"
    );
    assert_eq!(
        elsewhere.read(|read| read.totals()).unwrap()[0],
        1,
        "it goes on working"
    );
    drop(elsewhere);
    assert!(!folder.path().join("test.dekada-new").exists());
    drop(Desk::open(&file, PASSPHRASE).unwrap());
}
