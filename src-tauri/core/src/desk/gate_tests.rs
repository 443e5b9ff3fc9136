//! No door of the desk discloses or destroys before a person is confirmed and a signature accepted.

use super::testing::{Office, at, date, office, report};
use super::{DeskError, SearchRun};
use crate::request::{Channel, DemandKind, Question, RequestNumber};
use crate::store::Sent;
use crate::workflow::{Closed, NotPossible, StageId, WhyNot};

fn sent() -> Sent {
    Sent {
        number: "17".into(),
        on: date("2026-05-06"),
        channel: Channel::Post,
    }
}

fn access(office: &Office) -> RequestNumber {
    office.asked("access", &[DemandKind::Access], "2026-05-04")
}

#[test]
fn acceptance_asks_for_the_first_verdict_that_is_missing() {
    let office = office();
    let number = access(&office);
    let accept = || office.desk.accept(number, at("2026-05-05"));
    assert!(matches!(
        accept(),
        Err(DeskError::Closed(Closed::IdentityOpen))
    ));
    office.judge(number, Question::Identity, "confirmed", "2026-05-05");
    assert!(matches!(
        accept(),
        Err(DeskError::Closed(Closed::SignatureOpen))
    ));
    office.judge(number, Question::Signature, "inconclusive", "2026-05-05");
    assert!(matches!(
        accept(),
        Err(DeskError::Closed(Closed::SignatureNotAccepted))
    ));
    office.judge(number, Question::Signature, "consistent", "2026-05-05");
    office.judge(number, Question::Completeness, "incomplete", "2026-05-05");
    assert!(matches!(
        accept(),
        Err(DeskError::Closed(Closed::Incomplete))
    ));
    office.judge(number, Question::Completeness, "complete", "2026-05-05");
    accept().unwrap();
    assert_eq!(office.stage(number), StageId::Accepted);
}

#[test]
fn a_request_that_asks_for_nothing_is_not_accepted() {
    let office = office();
    let number = office.letter("letter", "2026-05-04");
    office.open_gate(number, "2026-05-04");
    let accepted = office.desk.accept(number, at("2026-05-04"));
    assert!(matches!(accepted, Err(DeskError::WhyNot(WhyNot::NoDemand))));
}

#[test]
fn no_report_and_no_answer_before_acceptance_even_with_good_verdicts() {
    let office = office();
    let number = access(&office);
    for judged in [false, true] {
        if judged {
            office.open_gate(number, "2026-05-05");
        }
        assert!(
            office
                .desk
                .keep_report(number, &report(b"pdf"), at("2026-05-06"))
                .is_err()
        );
        assert!(
            office
                .desk
                .answer(number, &sent(), Err(&report(b"pdf")), at("2026-05-06"))
                .is_err()
        );
        assert_eq!(office.stage(number), StageId::Examining);
    }
    let id = office.request(number).id;
    assert!(
        office
            .desk
            .read(|read| read.answers(id))
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_verdict_taken_back_shuts_the_gate_behind_an_accepted_request() {
    let office = office();
    let number = access(&office);
    office.open_gate(number, "2026-05-05");
    office.desk.accept(number, at("2026-05-05")).unwrap();
    let run = SearchRun {
        request: number,
        sources: Vec::new(),
    };
    office.desk.keep_findings(&run, at("2026-05-05")).unwrap();
    assert_eq!(office.stage(number), StageId::Fulfilling);

    office.judge(number, Question::Identity, "doubtful", "2026-05-06");

    assert_eq!(office.stage(number), StageId::Examining);
    let kept = office
        .desk
        .keep_report(number, &report(b"pdf"), at("2026-05-06"));
    assert!(matches!(
        kept,
        Err(DeskError::Closed(Closed::IdentityNotConfirmed))
    ));
    let answered = office
        .desk
        .answer(number, &sent(), Err(&report(b"pdf")), at("2026-05-06"));
    assert!(matches!(
        answered,
        Err(DeskError::NotPossible(NotPossible {
            stage: StageId::Examining
        }))
    ));
}

#[test]
fn searching_before_acceptance_moves_nothing() {
    let office = office();
    let number = access(&office);
    let run = SearchRun {
        request: number,
        sources: Vec::new(),
    };
    office.desk.keep_findings(&run, at("2026-05-05")).unwrap();
    assert_eq!(office.stage(number), StageId::Examining);
}

#[test]
fn an_answered_request_takes_nothing_more_and_is_archived() {
    let office = office();
    let number = access(&office);
    office.open_gate(number, "2026-05-05");
    office.desk.accept(number, at("2026-05-05")).unwrap();
    let answer = office
        .desk
        .keep_report(number, &report(b"pdf"), at("2026-05-06"))
        .unwrap();
    office
        .desk
        .answer(number, &sent(), Ok(answer), at("2026-05-06"))
        .unwrap();
    assert!(office.desk.withdraw(number, at("2026-05-06")).is_err());
    assert!(
        office
            .desk
            .keep_report(number, &report(b"pdf"), at("2026-05-06"))
            .is_err()
    );
    assert!(office.take_in("more", Some(number), "2026-05-06").is_err());
    office.desk.archive(number, at("2026-05-07")).unwrap();
    assert!(office.desk.archive(number, at("2026-05-07")).is_err());
    assert_eq!(office.stage(number), StageId::Archived);
}

#[test]
fn an_answer_of_another_request_is_not_sent() {
    let office = office();
    let (one, other) = (
        access(&office),
        office.asked("other", &[DemandKind::Access], "2026-05-04"),
    );
    for number in [one, other] {
        office.open_gate(number, "2026-05-05");
        office.desk.accept(number, at("2026-05-05")).unwrap();
    }
    let answer = office
        .desk
        .keep_report(one, &report(b"pdf"), at("2026-05-06"))
        .unwrap();
    let sent = office
        .desk
        .answer(other, &sent(), Ok(answer), at("2026-05-06"));
    assert!(matches!(sent, Err(DeskError::NoSuchAnswer(_))));
    assert_eq!(
        office.stage(other),
        StageId::Accepted,
        "nothing of it was kept"
    );
}

#[test]
fn a_changed_name_or_contact_voids_the_verdict_it_was_not_given_of() {
    use super::{Edit, RequestEdit};
    let office = office();
    let number = access(&office);
    office.open_gate(number, "2026-05-05");
    office.desk.accept(number, at("2026-05-05")).unwrap();
    let edit = RequestEdit {
        email: Edit::Set("impostor@example.org".into()),
        ..RequestEdit::default()
    };
    office.desk.edit(number, edit, at("2026-05-06")).unwrap();
    assert_eq!(office.stage(number), StageId::Examining);
    assert!(
        matches!(
            office.desk.accept(number, at("2026-05-06")),
            Err(DeskError::Closed(Closed::IdentityOpen))
        ),
        "the confirmed person was another one"
    );
    office.judge(number, Question::Identity, "confirmed", "2026-05-06");
    office.desk.accept(number, at("2026-05-06")).unwrap();
}
