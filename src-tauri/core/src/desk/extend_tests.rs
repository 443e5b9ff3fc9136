//! What the law allows of extensions (152-FZ art. 20 p. 1, art. 21 p. 5.1), on a real vault.

use super::testing::{at, office};
use super::{Desk, DeskError};
use crate::calendar::DeadlineError;
use crate::request::{DemandKind, RequestNumber};

const RECEIVED: &str = "2026-05-12";

fn extend(
    desk: &Desk,
    number: RequestNumber,
    kind: DemandKind,
    days: u32,
    day: &str,
) -> Result<(), DeskError> {
    desk.extend(
        number,
        kind,
        days,
        "the archive is in another city",
        at(day),
    )
}

#[test]
fn an_extension_moves_only_its_own_demand() {
    let office = office();
    let number = office.asked("two", &[DemandKind::Access, DemandKind::Stop], RECEIVED);
    let before = (
        office.due(number, DemandKind::Access),
        office.due(number, DemandKind::Stop),
    );
    extend(&office.desk, number, DemandKind::Access, 5, "2026-05-20").unwrap();
    assert!(office.due(number, DemandKind::Access) > before.0);
    assert_eq!(office.due(number, DemandKind::Stop), before.1);
    assert_eq!(
        office.request(number).due,
        before.1,
        "the request is due with its earliest demand"
    );
}

#[test]
fn the_law_allows_one_extension() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    extend(&office.desk, number, DemandKind::Access, 2, "2026-05-20").unwrap();
    let due = office.due(number, DemandKind::Access);
    let again = extend(&office.desk, number, DemandKind::Access, 1, "2026-05-20");
    assert!(matches!(again, Err(DeskError::AlreadyExtended)));
    assert_eq!(office.due(number, DemandKind::Access), due);
}

#[test]
fn an_extension_is_noticed_on_the_last_day_and_not_after_it() {
    let office = office();
    let (late, on_time) = (
        office.asked("late", &[DemandKind::Access], RECEIVED),
        office.asked("time", &[DemandKind::Access], RECEIVED),
    );
    let last = office.due(late, DemandKind::Access);
    let next = last.succ_opt().unwrap().to_string();
    assert!(matches!(
        extend(&office.desk, late, DemandKind::Access, 5, &next),
        Err(DeskError::LimitPassed)
    ));
    extend(
        &office.desk,
        on_time,
        DemandKind::Access,
        5,
        &last.to_string(),
    )
    .unwrap();
    assert!(office.due(on_time, DemandKind::Access) > last);
}

#[test]
fn what_the_law_does_not_extend_stays_where_it_is() {
    let office = office();
    for (bytes, kind) in [
        ("a", DemandKind::Rectification),
        ("bb", DemandKind::Withdrawal),
        ("ccc", DemandKind::GuardianConsent),
    ] {
        let number = office.asked(bytes, &[kind], RECEIVED);
        let due = office.due(number, kind);
        let extended = extend(&office.desk, number, kind, 1, RECEIVED);
        assert!(
            matches!(
                extended,
                Err(DeskError::Deadline(DeadlineError::NoExtension))
            ),
            "{kind}"
        );
        assert_eq!(office.due(number, kind), due);
    }
}

#[test]
fn an_extension_has_a_length_and_a_reason() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    let days = |days| extend(&office.desk, number, DemandKind::Access, days, RECEIVED);
    assert!(matches!(
        days(6),
        Err(DeskError::Deadline(DeadlineError::ExtensionTooLong { .. }))
    ));
    assert!(matches!(
        days(0),
        Err(DeskError::Deadline(DeadlineError::EmptyExtension))
    ));
    let silent = office
        .desk
        .extend(number, DemandKind::Access, 5, " \n", at(RECEIVED));
    assert!(matches!(silent, Err(DeskError::ReasonMissing)));
    let of_another = extend(&office.desk, number, DemandKind::Stop, 5, RECEIVED);
    assert!(matches!(of_another, Err(DeskError::NoSuchDemand)));
}
