//! Packs that go out and come back, and every way in which they may not.

use super::testing::{Office, PASSPHRASE, at, office};
use super::{Desk, Edit, HandOverError, Officer, RequestEdit, Settings, TakeBackError, TakenBack};
use crate::personal::Personal;
use crate::request::{DocumentId, RequestNumber};
use crate::vault::{Cost, OpenError};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const GOING: &str = "2026-07-01";
const AWAY: &str = "2026-07-08";
const BACK: &str = "2026-07-15";
const THEIRS: &str = "фраза второго сотрудника";

/// A desk with one letter whose pack was made; both vaults are closed.
struct Away {
    file: PathBuf,
    pack: PathBuf,
    letter: RequestNumber,
    folder: TempDir,
}

fn away() -> Away {
    let office = office();
    let letter = office.letter("the first letter", "2026-06-30");
    let officer = Officer {
        name: "Первая И. О.".into(),
        ..Officer::default()
    };
    let mine = Settings {
        officer,
        watched_folder: "/srv/scans".into(),
        ..office.desk.settings()
    };
    office.desk.set_settings(mine, at(GOING)).unwrap();
    let pack = office.folder.path().join("pack.dekada");
    let made = hand_over(&office.desk, &pack).unwrap();
    assert_eq!((made.requests, made.documents), (1, 1));
    assert_eq!(office.desk.settings().handed_over, Some(at(GOING)));
    let Office { desk, folder } = office;
    let file = desk.file().to_owned();
    drop(desk);
    Away {
        file,
        pack,
        letter,
        folder,
    }
}

fn hand_over(desk: &Desk, pack: &Path) -> Result<super::HandedOver, HandOverError> {
    desk.hand_over(pack, THEIRS, Cost::LEAST, at(GOING))
}

impl Away {
    fn own(&self) -> Desk {
        Desk::open(&self.file, PASSPHRASE).unwrap()
    }

    fn theirs(&self) -> Desk {
        Desk::open(&self.pack, THEIRS).unwrap()
    }

    fn take(&self) -> Result<TakenBack, TakeBackError> {
        Desk::take_back(&self.file, PASSPHRASE, &self.pack, THEIRS, at(BACK))
    }

    /// Nothing is left in the folder but the two vaults and their boards.
    fn tidy(&self) -> bool {
        fs::read_dir(self.folder.path()).unwrap().all(|entry| {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            name.ends_with(".dekada") || name.ends_with(".dekada-board")
        })
    }
}

fn work(desk: &Desk, letter: RequestNumber, name: &str) {
    let edit = RequestEdit {
        name: Edit::Set(Personal::from(name)),
        ..RequestEdit::default()
    };
    desk.edit(letter, edit, at(AWAY)).unwrap();
}

fn name_of(desk: &Desk, letter: RequestNumber) -> String {
    let request = desk.read(|read| read.request(letter)).unwrap().unwrap();
    request
        .subject
        .name
        .map(|name| name.reveal().to_owned())
        .unwrap_or_default()
}

/// Number and hash of the newest entry.
fn head(desk: &Desk) -> (u64, String) {
    desk.read(|read| read.journal_head()).unwrap()
}

fn journal(desk: &Desk) -> Vec<String> {
    let mut entries = desk.read(|read| read.journal(None, None, 1000)).unwrap();
    entries.reverse();
    entries.into_iter().map(|entry| entry.op).collect()
}

#[test]
fn a_pack_is_an_ordinary_vault_that_knows_nobody_s_name() {
    let away = away();
    let theirs = away.theirs();
    assert_eq!(
        theirs.read(|read| read.original(DocumentId(1))).unwrap(),
        b"the first letter"
    );
    assert!(
        theirs
            .check()
            .unwrap()
            .problems
            .iter()
            .all(|(kind, _)| *kind == "document")
    );
    let settings = theirs.settings();
    assert_eq!(
        settings.officer,
        Officer::default(),
        "nobody signs in another's name"
    );
    assert_eq!(
        (settings.watched_folder.as_str(), settings.handed_over),
        ("", None)
    );
    assert!(matches!(
        Desk::open(&away.pack, PASSPHRASE),
        Err(super::DeskOpenError::Vault(OpenError::WrongPassphrase))
    ));
    let own = away.own();
    let (here, there) = (journal(&own), journal(&theirs));
    assert_eq!(here[..3], there[..3]);
    assert_eq!(
        (here[3].as_str(), there[3].as_str()),
        ("handed-over", "pack-begun")
    );
    drop((own, theirs));
    assert!(away.tidy());
}

#[test]
fn what_was_done_in_the_pack_comes_back_under_the_own_passphrase() {
    let away = away();
    let theirs = away.theirs();
    work(&theirs, away.letter, "Ёлкин Семён Львович");
    drop(theirs);
    let TakenBack { desk, entries } = away.take().unwrap();
    assert_eq!(
        (entries, name_of(&desk, away.letter).as_str()),
        (1, "Ёлкин Семён Львович")
    );
    let settings = desk.settings();
    assert_eq!(settings.handed_over, None);
    assert_eq!(
        (
            settings.officer.name.as_str(),
            settings.watched_folder.as_str()
        ),
        ("Первая И. О.", "/srv/scans"),
        "the officer's own settings stay"
    );
    assert_eq!(
        journal(&desk),
        [
            "vault-created",
            "document-imported",
            "settings-changed",
            "pack-begun",
            "request-changed",
            "taken-back",
            "handed-over"
        ]
    );
    assert_eq!(desk.verify_journal().unwrap().first_broken, None);
    drop(desk);
    drop(away.own());
    assert!(away.tidy());
}

#[test]
fn a_vault_that_only_reminded_and_was_set_gives_way_and_keeps_its_entries() {
    let away = away();
    let own = away.own();
    let louder = Settings {
        digest_from: 9,
        ..own.settings()
    };
    own.set_settings(louder, at(AWAY)).unwrap();
    drop(own);
    let theirs = away.theirs();
    work(&theirs, away.letter, "Ёлкин Семён Львович");
    drop(theirs);
    let TakenBack { desk, .. } = away.take().unwrap();
    assert_eq!(name_of(&desk, away.letter), "Ёлкин Семён Львович");
    assert_eq!(desk.settings().digest_from, 9);
    let ops = journal(&desk);
    assert_eq!(
        ops[ops.len() - 3..],
        ["taken-back", "handed-over", "settings-changed"]
    );
    let last = desk.read(|read| read.journal(None, None, 1)).unwrap();
    assert_eq!(last[0].at, at(AWAY), "with its own moment");
    assert_eq!(desk.verify_journal().unwrap().first_broken, None);
}

#[test]
fn a_pack_in_which_nobody_worked_leaves_the_own_work_alone() {
    let away = away();
    let own = away.own();
    work(&own, away.letter, "Ёлкин Семён Львович");
    drop(own);
    let theirs = away.theirs();
    let named = Settings {
        language: "en".into(),
        ..theirs.settings()
    };
    theirs.set_settings(named, at(AWAY)).unwrap();
    drop(theirs);
    let TakenBack { desk, entries } = away.take().unwrap();
    assert_eq!(
        (entries, name_of(&desk, away.letter).as_str()),
        (1, "Ёлкин Семён Львович")
    );
    assert_eq!(
        (
            desk.settings().handed_over,
            desk.settings().language.as_str()
        ),
        (None, "ru")
    );
    assert_eq!(desk.verify_journal().unwrap().first_broken, None);
}

#[test]
fn where_both_worked_nothing_is_changed() {
    let away = away();
    let (own, theirs) = (away.own(), away.theirs());
    work(&own, away.letter, "Первая Версия");
    work(&theirs, away.letter, "Вторая Версия");
    work(&theirs, away.letter, "Третья Версия");
    drop((own, theirs));
    let taken = away.take().map(drop);
    assert!(
        matches!(taken, Err(TakeBackError::BothWentOn { own: 1, pack: 2 })),
        "{taken:?}"
    );
    assert_eq!(name_of(&away.own(), away.letter), "Первая Версия");
    assert_eq!(name_of(&away.theirs(), away.letter), "Третья Версия");
    assert!(away.own().settings().handed_over.is_some());
    assert!(away.tidy());
}

#[test]
fn the_same_deed_at_the_same_moment_is_still_two() {
    let away = away();
    work(&away.own(), away.letter, "Первая Версия");
    work(&away.theirs(), away.letter, "Вторая Версия");
    let taken = away.take().map(drop);
    assert!(
        matches!(taken, Err(TakeBackError::BothWentOn { own: 1, pack: 1 })),
        "{taken:?}"
    );
}

#[test]
fn a_pack_that_goes_on_after_it_was_taken_can_be_taken_again() {
    let away = away();
    for name in ["Первая Версия", "Вторая Версия"] {
        work(&away.theirs(), away.letter, name);
        let TakenBack { desk, .. } = away.take().unwrap();
        assert_eq!(name_of(&desk, away.letter), name);
        assert_eq!(desk.verify_journal().unwrap().first_broken, None);
    }
}

#[test]
fn a_pack_is_not_written_over_a_file_nor_under_one_s_own_passphrase() {
    let office = office();
    let pack = office.folder.path().join("pack.dekada");
    let entries = journal(&office.desk);
    let make = |passphrase| {
        office
            .desk
            .hand_over(&pack, passphrase, Cost::LEAST, at(GOING))
            .map(drop)
    };
    assert!(matches!(make(""), Err(HandOverError::EmptyPassphrase)));
    assert!(matches!(
        make(PASSPHRASE),
        Err(HandOverError::OwnPassphrase)
    ));
    let nowhere = office.folder.path().join("none").join("pack.dekada");
    assert!(matches!(
        hand_over(&office.desk, &nowhere),
        Err(HandOverError::Io(_))
    ));
    assert!(!pack.exists());
    fs::write(&pack, b"mine").unwrap();
    assert!(matches!(make(THEIRS), Err(HandOverError::Exists)));
    assert_eq!(fs::read(&pack).unwrap(), b"mine");
    assert_eq!(journal(&office.desk), entries);
    assert_eq!(office.desk.settings().handed_over, None);
}

#[test]
fn a_stranger_s_pack_a_wrong_passphrase_and_damage_are_told_apart() {
    let away = away();
    work(&away.theirs(), away.letter, "Ёлкин Семён Львович");
    let take = |own, pack: &Path, passphrase| {
        Desk::take_back(&away.file, own, pack, passphrase, at(BACK)).map(drop)
    };
    let (pack, before) = (&away.pack, head(&away.own()));
    let wrong = take("other", pack, THEIRS);
    assert!(
        matches!(wrong, Err(TakeBackError::Own(OpenError::WrongPassphrase))),
        "{wrong:?}"
    );
    let wrong = take(PASSPHRASE, pack, PASSPHRASE);
    assert!(
        matches!(wrong, Err(TakeBackError::Pack(OpenError::WrongPassphrase))),
        "{wrong:?}"
    );
    let same = take(PASSPHRASE, &away.file, PASSPHRASE);
    assert!(matches!(same, Err(TakeBackError::SameFile)), "{same:?}");
    let missing = take(PASSPHRASE, &away.folder.path().join("none"), THEIRS);
    assert!(
        matches!(missing, Err(TakeBackError::Pack(OpenError::Missing))),
        "{missing:?}"
    );

    let stranger = away.folder.path().join("stranger.dekada");
    drop(Desk::create(&stranger, THEIRS, Cost::LEAST, false, at(AWAY)).unwrap());
    let foreign = take(PASSPHRASE, &stranger, THEIRS);
    assert!(
        matches!(foreign, Err(TakeBackError::Foreign)),
        "{foreign:?}"
    );

    let mut bytes = fs::read(pack).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    let bent = away.folder.path().join("bent.dekada");
    fs::write(&bent, &bytes).unwrap();
    let damaged = take(PASSPHRASE, &bent, THEIRS);
    assert!(
        matches!(damaged, Err(TakeBackError::PackDamaged)),
        "{damaged:?}"
    );
    fs::write(&bent, &bytes[..bytes.len() / 2]).unwrap();
    let cut = take(PASSPHRASE, &bent, THEIRS);
    assert!(matches!(cut, Err(TakeBackError::PackDamaged)), "{cut:?}");
    fs::write(&bent, b"Dk").unwrap();
    let cut = take(PASSPHRASE, &bent, THEIRS);
    assert!(
        matches!(cut, Err(TakeBackError::Pack(OpenError::Damaged { .. }))),
        "{cut:?}"
    );

    assert_eq!(head(&away.own()), before, "nothing was done to it");
    assert!(away.tidy());
    away.take().unwrap();
}

#[test]
fn a_pack_or_a_vault_that_is_open_elsewhere_waits() {
    let away = away();
    let theirs = away.theirs();
    let taken = away.take().map(drop);
    assert!(matches!(taken, Err(TakeBackError::PackInUse)), "{taken:?}");
    work(&theirs, away.letter, "Ёлкин Семён Львович");
    drop(theirs);
    let own = away.own();
    let taken = away.take().map(drop);
    assert!(matches!(taken, Err(TakeBackError::InUse)), "{taken:?}");
    drop(own);
    away.take().unwrap();
}

#[test]
fn what_a_crash_left_before_the_rename_does_no_harm() {
    let away = away();
    work(&away.theirs(), away.letter, "Ёлкин Семён Львович");
    // Everything but the rename was done: the new content lies beside the vault.
    let leftover = super::open::beside(&away.file, "-new");
    fs::copy(&away.pack, &leftover).unwrap();
    assert_eq!(
        name_of(&away.own(), away.letter),
        "",
        "the vault is as it was"
    );
    let TakenBack { desk, .. } = away.take().unwrap();
    assert_eq!(name_of(&desk, away.letter), "Ёлкин Семён Львович");
    drop(desk);
    assert!(!leftover.exists());
    assert!(away.tidy());
}

#[test]
fn a_place_that_cannot_be_written_leaves_the_vault_as_it_was() {
    let away = away();
    work(&away.theirs(), away.letter, "Ёлкин Семён Львович");
    let before = head(&away.own());
    // A folder where the new file has to go.
    let place = super::open::beside(&away.file, "-new");
    fs::create_dir(&place).unwrap();
    let taken = away.take().map(drop);
    assert!(matches!(taken, Err(TakeBackError::Io(_))), "{taken:?}");
    assert_eq!(head(&away.own()), before);
    fs::remove_dir(&place).unwrap();
    away.take().unwrap();
}
