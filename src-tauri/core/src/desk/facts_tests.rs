//! What a term depends on, and what is refused because it cannot be true.

use super::testing::{Office, at, date, office};
use super::{DeskError, Edit, RequestEdit};
use crate::calendar::DeadlineError;
use crate::request::{DeletionGround, DemandKind, Ground, Item, RequestNumber};
use crate::workflow::StageId;
use chrono::NaiveDate;

const RECEIVED: &str = "2026-05-12";
const TODAY: &str = "2026-05-15";

fn edit(office: &Office, number: RequestNumber, edit: RequestEdit) -> Result<(), DeskError> {
    office.desk.edit(number, edit, at(TODAY))
}

fn ground(kind: DemandKind, ground: DeletionGround) -> RequestEdit {
    RequestEdit {
        grounds: vec![(kind, Edit::Set(ground))],
        ..RequestEdit::default()
    }
}

fn supplied(kind: DemandKind, day: &str) -> RequestEdit {
    RequestEdit {
        supplied: vec![(kind, Edit::Set(date(day)))],
        ..RequestEdit::default()
    }
}

fn cured(day: &str) -> RequestEdit {
    RequestEdit {
        cured: Edit::Set(at(day)),
        ..RequestEdit::default()
    }
}

fn received(at: &str) -> RequestEdit {
    RequestEdit {
        received: Some(at.parse().unwrap()),
        ..RequestEdit::default()
    }
}

/// The edit is refused, and neither the request nor the journal has changed.
#[track_caller]
fn check_refused(
    office: &Office,
    number: RequestNumber,
    refused: RequestEdit,
    expected: &DeskError,
) {
    let before = (format!("{:?}", office.request(number)), office.journal());
    let error = edit(office, number, refused).unwrap_err();
    assert_eq!(format!("{error:?}"), format!("{expected:?}"));
    let after = (format!("{:?}", office.request(number)), office.journal());
    assert_eq!(before, after);
}

fn due(office: &Office, number: RequestNumber, kind: DemandKind) -> NaiveDate {
    office.due(number, kind)
}

#[test]
fn the_ground_of_a_deletion_decides_its_term() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Deletion], RECEIVED);
    assert_eq!(
        due(&office, number, DemandKind::Deletion),
        date("2026-05-26")
    );
    let unlawful = ground(DemandKind::Deletion, DeletionGround::Unlawful);
    edit(&office, number, unlawful.clone()).unwrap();
    assert_eq!(
        due(&office, number, DemandKind::Deletion),
        date("2026-05-21"),
        "seven working days"
    );
    assert_eq!(office.request(number).due, date("2026-05-21"));
    let lines = office.journal().len();
    edit(&office, number, unlawful).unwrap();
    assert_eq!(office.journal().len(), lines, "nothing was new");
}

#[test]
fn a_ground_belongs_to_a_demand_that_knows_it() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access, DemandKind::Cookies], RECEIVED);
    let stop = DeletionGround::Stop;
    check_refused(
        &office,
        number,
        ground(DemandKind::Access, stop),
        &DeskError::NoSuchGround,
    );
    check_refused(
        &office,
        number,
        ground(DemandKind::Cookies, DeletionGround::Unlawful),
        &DeskError::NoSuchGround,
    );
    check_refused(
        &office,
        number,
        ground(DemandKind::Deletion, stop),
        &DeskError::NoSuchDemand,
    );
    edit(&office, number, ground(DemandKind::Cookies, stop)).unwrap();
}

#[test]
fn confirming_data_start_the_term_of_a_rectification() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Rectification], RECEIVED);
    assert_eq!(
        due(&office, number, DemandKind::Rectification),
        date("2026-05-21")
    );
    edit(&office, number, supplied(DemandKind::Rectification, TODAY)).unwrap();
    assert_eq!(
        due(&office, number, DemandKind::Rectification),
        date("2026-05-26"),
        "seven working days from 15 May and ten from the receipt end together"
    );
}

#[test]
fn confirming_data_come_between_receipt_and_today() {
    let office = office();
    let kinds = [DemandKind::Rectification, DemandKind::Access];
    let number = office.asked("one", &kinds, RECEIVED);
    for day in ["2026-05-11", "2026-05-16", "9999-01-01"] {
        let outside = supplied(DemandKind::Rectification, day);
        check_refused(&office, number, outside, &DeskError::SuppliedOutside);
    }
    let access = supplied(DemandKind::Access, "2026-05-13");
    check_refused(&office, number, access, &DeskError::NothingToSupply);
}

#[test]
fn kinds_that_stay_keep_what_is_known_of_them() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Rectification], RECEIVED);
    edit(&office, number, supplied(DemandKind::Rectification, TODAY)).unwrap();
    let kinds = RequestEdit {
        kinds: Some(vec![DemandKind::Access, DemandKind::Rectification]),
        ..RequestEdit::default()
    };
    edit(&office, number, kinds).unwrap();
    let request = office.request(number);
    let demand = request.demand(DemandKind::Rectification).unwrap();
    assert_eq!(demand.supplied, Some(date(TODAY)));
}

#[test]
fn only_a_returned_request_is_completed_later() {
    let office = office();
    let number = office.asked("one", &[DemandKind::GuardianConsent], RECEIVED);
    check_refused(
        &office,
        number,
        cured("2026-05-14"),
        &DeskError::NotReturned,
    );
    office
        .desk
        .send_back(number, &[Item::Signature], at("2026-05-13"))
        .unwrap();
    check_refused(
        &office,
        number,
        cured("2026-05-11"),
        &DeskError::CuredOutside,
    );
    check_refused(
        &office,
        number,
        cured("2026-05-16"),
        &DeskError::CuredOutside,
    );
    assert_eq!(
        due(&office, number, DemandKind::GuardianConsent),
        date("2026-05-26")
    );
    edit(&office, number, cured("2026-05-14")).unwrap();
    assert_eq!(
        office.stage(number),
        StageId::Examining,
        "the officer looks again"
    );
    assert_eq!(
        due(&office, number, DemandKind::GuardianConsent),
        date("2026-05-28"),
        "the promise runs from the completed document"
    );
    edit(&office, number, cured("2026-05-13")).unwrap();
    assert_eq!(
        due(&office, number, DemandKind::GuardianConsent),
        date("2026-05-27")
    );
}

#[test]
fn a_document_added_to_a_returned_request_completes_it() {
    let office = office();
    let kinds = [DemandKind::GuardianConsent, DemandKind::Access];
    let number = office.asked("one", &kinds, RECEIVED);
    office.take_in("more", Some(number), "2026-05-13").unwrap();
    assert_eq!(office.request(number).cured, None, "nothing was missing");
    office
        .desk
        .send_back(number, &[Item::Signature], at("2026-05-14"))
        .unwrap();
    office
        .take_in("signed letter", Some(number), TODAY)
        .unwrap();
    assert_eq!(office.request(number).cured, Some(at(TODAY)));
    assert_eq!(
        due(&office, number, DemandKind::GuardianConsent),
        date("2026-05-29")
    );
    assert_eq!(
        due(&office, number, DemandKind::Access),
        date("2026-05-26"),
        "the law does not wait"
    );
    office.take_in("annex", Some(number), "2026-05-18").unwrap();
    assert_eq!(
        office.request(number).cured,
        Some(at(TODAY)),
        "it was complete already"
    );
    office
        .desk
        .send_back(number, &[Item::Authority], at("2026-05-19"))
        .unwrap();
    assert_eq!(
        office.request(number).cured,
        None,
        "it was not complete after all"
    );
}

#[test]
fn the_gdpr_is_a_third_limit_and_can_be_taken_back() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Withdrawal], RECEIVED);
    let applies = |gdpr| RequestEdit {
        gdpr: Some(gdpr),
        ..RequestEdit::default()
    };
    edit(&office, number, applies(true)).unwrap();
    let request = office.request(number);
    let demand = request.demand(DemandKind::Withdrawal).unwrap();
    assert!(
        office
            .desk
            .limit(&request, demand, date(TODAY))
            .unwrap()
            .deadline
            .gdpr
            .is_some()
    );
    edit(&office, number, applies(false)).unwrap();
    assert!(!office.request(number).gdpr);
}

#[test]
fn a_receipt_that_cannot_be_counted_from_changes_nothing() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    for future in ["2026-05-16T00:00:00Z", "9999-12-31T00:00:00Z"] {
        check_refused(
            &office,
            number,
            received(future),
            &DeskError::ReceivedInFuture,
        );
    }
    let since = date("2011-07-27");
    let before = DeskError::Deadline(DeadlineError::BeforeTheLaw { since });
    check_refused(&office, number, received("2011-07-26T09:00:00Z"), &before);
    let nobody = DeskError::Deadline(DeadlineError::OutOfRange);
    check_refused(&office, number, received("0000-02-29T09:00:00Z"), &nobody);
}

#[test]
fn a_letter_from_the_future_is_not_taken_in() {
    let office = office();
    let name = crate::personal::Personal::from("scan.pdf");
    let incoming = super::Incoming {
        name: &name,
        bytes: b"letter",
        sha256: "00",
        password: None,
        received: Some(at("9999-06-01")),
        into: None,
        tie: None,
    };
    let taken = office.desk.import(&incoming, at(TODAY), |_| unreachable!());
    assert!(matches!(
        taken,
        Err(super::ImportError::Desk(DeskError::ReceivedInFuture))
    ));
    assert_eq!(office.journal(), ["vault-created"]);
}

#[test]
fn a_request_is_completed_when_its_last_demand_is_refused() {
    let office = office();
    let kinds = [DemandKind::Rectification, DemandKind::Access];
    let number = office.asked("one", &kinds, RECEIVED);
    let limit = office.request(number).due;
    let refuse = |kind, day: &str| {
        office
            .desk
            .refuse(number, kind, Ground::ALL[0], "not theirs", at(day))
            .unwrap();
    };
    refuse(DemandKind::Access, "2026-05-14");
    assert_eq!(office.request(number).completed, None);
    refuse(DemandKind::Rectification, TODAY);
    let request = office.request(number);
    assert_eq!(request.completed, Some(date(TODAY)));
    assert_eq!(
        request.due, limit,
        "it keeps the limit by which it had to be"
    );
}
