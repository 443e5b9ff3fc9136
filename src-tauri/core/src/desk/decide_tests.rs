//! Refusals, returns and merges, with their limits, on a real vault.

use super::testing::{at, date, office};
use super::{DeskError, Edit, RequestEdit};
use crate::request::{DemandKind, Ground, Item, Question};
use crate::store::Board;
use crate::workflow::{Stage, StageId};

const RECEIVED: &str = "2026-05-12";

#[test]
fn a_returned_request_keeps_its_limit() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    let due = office.request(number).due;
    office
        .desk
        .send_back(number, &[Item::Signature], at("2026-05-14"))
        .unwrap();
    assert_eq!(
        office.request(number).stage,
        Stage::Returned {
            missing: vec![Item::Signature]
        }
    );
    assert_eq!(
        (
            office.request(number).due,
            office.due(number, DemandKind::Access)
        ),
        (due, due)
    );
    let board = Board::open(&Board::beside(&office.file())).unwrap();
    assert_eq!(board.limits().unwrap().len(), 1, "the reminders go on");
}

#[test]
fn a_return_says_what_is_missing() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    assert!(matches!(
        office.desk.send_back(number, &[], at(RECEIVED)),
        Err(DeskError::ReasonMissing)
    ));
    assert_eq!(office.stage(number), StageId::Examining);
}

#[test]
fn a_document_that_comes_for_a_returned_request_brings_it_back() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    let due = office.request(number).due;
    office
        .desk
        .send_back(number, &[Item::Signature], at("2026-05-14"))
        .unwrap();
    office
        .take_in("what was missing", Some(number), "2026-05-15")
        .unwrap();
    assert_eq!(office.stage(number), StageId::Examining);
    assert_eq!(
        office.request(number).due,
        due,
        "the first receipt still counts"
    );
    assert_eq!(
        office
            .desk
            .show(number, at("2026-05-15"))
            .unwrap()
            .documents
            .len(),
        2
    );
}

#[test]
fn a_request_is_refused_with_its_last_demand_and_not_before() {
    let office = office();
    let number = office.asked("two", &[DemandKind::Access, DemandKind::Stop], RECEIVED);
    let refuse = |kind| {
        office.desk.refuse(
            number,
            kind,
            Ground::OtherLaw,
            "tax law, art. 23",
            at(RECEIVED),
        )
    };
    refuse(DemandKind::Access).unwrap();
    assert_eq!(office.stage(number), StageId::Examining);
    assert!(matches!(
        refuse(DemandKind::Access),
        Err(DeskError::DemandRefused)
    ));
    assert!(matches!(
        refuse(DemandKind::Cookies),
        Err(DeskError::NoSuchDemand)
    ));
    refuse(DemandKind::Stop).unwrap();
    assert_eq!(office.stage(number), StageId::Refused);
    assert!(matches!(
        refuse(DemandKind::Stop),
        Err(DeskError::NotPossible(_))
    ));
    let board = Board::open(&Board::beside(&office.file())).unwrap();
    assert_eq!(board.limits().unwrap(), [], "nothing is left to remind of");
}

#[test]
fn a_refused_demand_no_longer_sets_the_limit() {
    let office = office();
    let number = office.asked(
        "two",
        &[DemandKind::Rectification, DemandKind::Withdrawal],
        RECEIVED,
    );
    let later = office
        .due(number, DemandKind::Rectification)
        .max(office.due(number, DemandKind::Withdrawal));
    let earlier = if office.due(number, DemandKind::Rectification) < later {
        DemandKind::Rectification
    } else {
        DemandKind::Withdrawal
    };
    office
        .desk
        .refuse(
            number,
            earlier,
            Ground::OtherLaw,
            "tax law, art. 23",
            at(RECEIVED),
        )
        .unwrap();
    assert_eq!(office.request(number).due, later);
}

#[test]
fn a_merged_request_gives_its_documents_demands_and_earlier_receipt() {
    let office = office();
    let early = office.asked("early", &[DemandKind::Stop], RECEIVED);
    let late = office.asked("late one", &[DemandKind::Access], "2026-05-20");
    let alone = office.due(early, DemandKind::Stop);

    office.desk.merge(early, late, at("2026-05-20")).unwrap();

    assert_eq!(
        office.request(early).stage,
        Stage::Dismissed {
            because: String::new(),
            merged_into: Some(late)
        }
    );
    let merged = office.request(late);
    assert_eq!(merged.received, at(RECEIVED));
    assert_eq!(
        merged.open_demands(),
        [DemandKind::Access, DemandKind::Stop]
    );
    assert_eq!(
        office.due(late, DemandKind::Stop),
        alone,
        "no demand is lost with its letter"
    );
    assert_eq!(
        office
            .desk
            .show(late, at("2026-05-20"))
            .unwrap()
            .documents
            .len(),
        2
    );
    let board = Board::open(&Board::beside(&office.file())).unwrap();
    let open: Vec<String> = board
        .limits()
        .unwrap()
        .into_iter()
        .map(|limit| limit.request)
        .collect();
    assert_eq!(open, [late.to_string(), late.to_string()]);
}

#[test]
fn a_demand_that_comes_by_merge_is_examined_before_it_is_fulfilled() {
    let office = office();
    let accepted = office.asked("one", &[DemandKind::Access], RECEIVED);
    office.open_gate(accepted, RECEIVED);
    office.desk.accept(accepted, at(RECEIVED)).unwrap();
    let more = office.asked("deletion", &[DemandKind::Deletion], RECEIVED);
    office.desk.merge(more, accepted, at(RECEIVED)).unwrap();
    assert_eq!(office.stage(accepted), StageId::Examining);
}

#[test]
fn a_merge_goes_into_another_request_that_is_open() {
    let office = office();
    let (one, other) = (
        office.letter("one", RECEIVED),
        office.letter("other", RECEIVED),
    );
    assert!(matches!(
        office.desk.merge(one, one, at(RECEIVED)),
        Err(DeskError::MergeIntoItself)
    ));
    office
        .desk
        .dismiss(other, "an advertisement", at(RECEIVED))
        .unwrap();
    assert!(matches!(
        office.desk.merge(one, other, at(RECEIVED)),
        Err(DeskError::MergeIntoClosed)
    ));
    assert_eq!(office.stage(one), StageId::Received);
}

#[test]
fn a_verdict_has_a_reason_and_belongs_to_its_question() {
    let office = office();
    let number = office.letter("one", RECEIVED);
    let judge = |verdict, because| {
        office.desk.judge(
            number,
            Question::Identity,
            verdict,
            because,
            None,
            at(RECEIVED),
        )
    };
    assert!(matches!(
        judge("confirmed", "  "),
        Err(DeskError::ReasonMissing)
    ));
    assert!(matches!(
        judge("consistent", "seen"),
        Err(DeskError::UnknownVerdict("identity"))
    ));
    assert_eq!(office.stage(number), StageId::Received);
}

#[test]
fn evidence_lies_on_a_page_of_the_same_request() {
    let office = office();
    let (one, other) = (
        office.letter("one", RECEIVED),
        office.letter("other", RECEIVED),
    );
    let document = office.desk.show(one, at(RECEIVED)).unwrap().documents[0]
        .0
        .id
        .0;
    let mark = |number, place: String| {
        let evidence = Some(place.parse().unwrap());
        office.desk.mark(
            number,
            Item::Signature,
            Some(crate::request::ItemState::Found),
            None,
            evidence,
            at(RECEIVED),
        )
    };
    for (number, place) in [
        (other, "1:10,10,50,20"),
        (one, "2:10,10,50,20"),
        (one, "1:580,10,50,20"),
    ] {
        let marked = mark(number, format!("{document}:{place}"));
        assert!(
            matches!(marked, Err(DeskError::EvidenceElsewhere)),
            "{place}"
        );
    }
    mark(one, format!("{document}:1:10,10,50,20")).unwrap();
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_trace() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    let entries = office.journal().len();
    let same = RequestEdit {
        kinds: Some(vec![DemandKind::Access]),
        ..RequestEdit::default()
    };
    office.desk.edit(number, same, at(RECEIVED)).unwrap();
    assert_eq!(office.journal().len(), entries);
}

#[test]
fn a_later_receipt_is_not_entered_before_it_comes() {
    let office = office();
    let number = office.letter("one", RECEIVED);
    let future = RequestEdit {
        received: Some(at("2026-05-13")),
        ..RequestEdit::default()
    };
    assert!(matches!(
        office.desk.edit(number, future, at(RECEIVED)),
        Err(DeskError::ReceivedInFuture)
    ));
    let earlier = RequestEdit {
        received: Some(at("2026-05-08")),
        sent: Edit::Set(date("2026-05-07")),
        ..RequestEdit::default()
    };
    let due = office.request(number).due;
    office.desk.edit(number, earlier, at(RECEIVED)).unwrap();
    assert!(office.request(number).due < due);
}
