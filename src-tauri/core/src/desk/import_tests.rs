//! Every file that came is accounted for, and a change without its journal entry does not exist.

use super::testing::{REQUESTER, at, office};
use super::{DeskError, ImportError, Imported};
use crate::pages::Refusal;
use crate::request::{DemandKind, DocumentId, RequestNumber};
use crate::store::Board;
use crate::workflow::StageId;
use std::fs;

const DAY: &str = "2026-05-12";

fn number(n: u32) -> RequestNumber {
    RequestNumber { year: 2026, n }
}

#[test]
fn a_refused_file_leaves_its_reason_and_takes_no_number() {
    let office = office();
    assert_eq!(office.letter("first", DAY), number(1));
    let refused = office.refuse_in("bomb", DAY);
    assert!(matches!(
        refused,
        Err(ImportError::Refused(Refusal::Crashed))
    ));
    assert_eq!(office.letter("second", DAY), number(2));
    assert_eq!(
        office.journal(),
        [
            "vault-created",
            "document-imported",
            "document-refused",
            "document-imported"
        ]
    );
    assert_eq!(
        office.desk.read(|read| read.totals()).unwrap(),
        [2, 2, 2, 4]
    );
}

#[test]
fn the_same_bytes_again_are_linked_to_the_first() {
    let office = office();
    let first = office.letter("letter", DAY);
    let again = office.take_in("letter", None, "2026-05-13").unwrap();
    assert_eq!(
        again,
        Imported::Repeated {
            document: DocumentId(1),
            request: first
        }
    );
    assert_eq!(
        office.desk.read(|read| read.totals()).unwrap()[..3],
        [1, 1, 1]
    );
    assert_eq!(
        office.journal().last().map(String::as_str),
        Some("document-repeated")
    );
}

#[test]
fn the_original_comes_back_byte_for_byte() {
    let office = office();
    office.letter("signed \u{0} letter", DAY);
    let original = office
        .desk
        .read(|read| read.original(DocumentId(1)))
        .unwrap();
    assert_eq!(original, b"signed \0 letter");
    assert!(
        office
            .desk
            .read(|read| read.altered_bytes())
            .unwrap()
            .iter()
            .all(|(kind, _)| *kind == "document")
    );
}

#[test]
fn a_limit_runs_from_the_first_moment() {
    let office = office();
    let number = office.letter("letter", DAY);
    assert_eq!(office.stage(number), StageId::Received);
    assert!(
        office.request(number).due
            > crate::calendar::received_on(at(DAY), office.desk.settings().zone)
    );
    let board = Board::open(&Board::beside(&office.file())).unwrap();
    assert_eq!(board.limits().unwrap()[0].request, number.to_string());
}

#[test]
fn a_change_that_fails_leaves_neither_data_nor_entry() {
    let office = office();
    let number = office.asked("letter", &[DemandKind::Access], DAY);
    let (entries, request) = (office.journal(), office.request(number));
    let failed = office.desk.change::<(), DeskError>(at(DAY), |tx| {
        let mut changed = tx.read().request(number)?.unwrap();
        changed.subject.name = None;
        tx.save_request(&changed)?;
        Err(DeskError::ReasonMissing)
    });
    assert!(failed.is_err());
    assert_eq!(office.journal(), entries);
    assert_eq!(office.request(number).subject, request.subject);
}

#[test]
fn a_whole_day_is_chained_without_a_gap() {
    let office = office();
    let number = office.asked("letter", &[DemandKind::Access], DAY);
    office.open_gate(number, DAY);
    office.desk.accept(number, at(DAY)).unwrap();
    office.desk.withdraw(number, at(DAY)).unwrap();
    office.desk.archive(number, at(DAY)).unwrap();
    let verdict = office.desk.verify_journal().unwrap();
    assert_eq!((verdict.entries, verdict.first_broken), (8, None));
    assert!(
        office
            .desk
            .check()
            .unwrap()
            .problems
            .iter()
            .all(|(kind, _)| *kind == "document")
    );
}

#[test]
fn the_board_names_no_person() {
    let office = office();
    office.asked("letter", &[DemandKind::Access, DemandKind::Deletion], DAY);
    let bytes = fs::read(Board::beside(&office.file())).unwrap();
    for word in REQUESTER.split(' ').chain(["scan.pdf"]) {
        assert!(
            !bytes
                .windows(word.len())
                .any(|window| window == word.as_bytes()),
            "{word}"
        );
    }
    assert!(
        bytes.windows(9).any(|window| window == b"2026-0001"),
        "the board is what was searched"
    );
}
