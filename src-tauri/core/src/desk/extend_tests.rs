//! What the law allows of extensions (152-FZ art. 20 p. 1, art. 21 p. 5.1), on a real vault.

use super::testing::{at, date, office, report};
use super::{Desk, DeskError, Edit, Report, RequestEdit};
use crate::calendar::DeadlineError;
use crate::request::{Channel, DemandKind, Ground, RequestNumber};
use crate::store::{RequestFilter, Sent};
use crate::workflow::StageId;

const RECEIVED: &str = "2026-05-12";

fn extend(
    desk: &Desk,
    number: RequestNumber,
    kind: DemandKind,
    days: u32,
    day: &str,
) -> Result<(), DeskError> {
    let because = "the archive is in another city";
    let kept = desk.extend(number, kind, days, because, None, at(day))?;
    assert_eq!(kept, None, "there was no notice to keep");
    Ok(())
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
        .extend(number, DemandKind::Access, 5, " \n", None, at(RECEIVED));
    assert!(matches!(silent, Err(DeskError::ReasonMissing)));
    let of_another = extend(&office.desk, number, DemandKind::Stop, 5, RECEIVED);
    assert!(matches!(of_another, Err(DeskError::NoSuchDemand)));
    let request = office.request(number);
    let demand = request.demand(DemandKind::Access).unwrap();
    assert_eq!((&demand.extension, demand.due), (&None, date("2026-05-26")));
    assert!(!office.journal().contains(&"extended".to_owned()));
}

fn notice(day: &str) -> Report<'static> {
    Report {
        kind: "extension",
        date: date(day),
        ..report(b"notice")
    }
}

#[test]
fn the_notice_is_kept_with_its_extension_and_is_no_report() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    let desk = &office.desk;
    let notice = notice("2026-05-20");
    let kept = desk
        .extend(
            number,
            DemandKind::Access,
            5,
            "a move",
            Some(&notice),
            at("2026-05-20"),
        )
        .unwrap()
        .unwrap();
    assert_eq!(desk.read(|read| read.answer_file(kept)).unwrap(), b"notice");
    assert_eq!(
        office.stage(number),
        StageId::Examining,
        "nobody was confirmed yet"
    );
    let line = desk
        .read(|read| read.lines(&RequestFilter::default()))
        .unwrap();
    assert_eq!(line[0].reports, 0);
    let entry = desk.read(|read| read.journal(None, None, 1)).unwrap();
    assert!(
        entry[0].detail.contains("\"notice\":\"aa\""),
        "{}",
        entry[0].detail
    );
}

#[test]
fn a_notice_of_extension_is_not_the_answer() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    office.open_gate(number, RECEIVED);
    office.desk.accept(number, at(RECEIVED)).unwrap();
    let notice = notice("2026-05-20");
    let kept = office
        .desk
        .extend(
            number,
            DemandKind::Access,
            5,
            "a move",
            Some(&notice),
            at("2026-05-20"),
        )
        .unwrap()
        .unwrap();
    let sent = Sent {
        number: "7".into(),
        on: date("2026-05-20"),
        channel: Channel::Post,
    };
    let answered = office
        .desk
        .answer(number, &sent, Ok(kept), at("2026-05-20"));
    assert!(matches!(answered, Err(DeskError::NoSuchAnswer(_))));
    assert_eq!(office.request(number).completed, None);
}

#[test]
fn a_notice_dated_after_the_limit_extends_nothing() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    let due = office.due(number, DemandKind::Access);
    let late = notice(&due.succ_opt().unwrap().to_string());
    let before = office.journal().len();
    let extended = office.desk.extend(
        number,
        DemandKind::Access,
        5,
        "a move",
        Some(&late),
        at(RECEIVED),
    );
    assert!(matches!(extended, Err(DeskError::LimitPassed)));
    assert_eq!(office.due(number, DemandKind::Access), due);
    assert_eq!(office.journal().len(), before);
    let answers = office.desk.show(number, at(RECEIVED)).unwrap().answers;
    assert!(answers.is_empty(), "no notice without its extension");
}

#[test]
fn the_months_of_the_gdpr_are_extended_once_and_inside_the_first() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    let desk = &office.desk;
    let extend = |day: &str| desk.extend_gdpr(number, DemandKind::Access, "many systems", at(day));
    assert!(matches!(extend("2026-05-13"), Err(DeskError::NoGdpr)));
    let applies = RequestEdit {
        gdpr: Some(true),
        ..RequestEdit::default()
    };
    desk.edit(number, applies, at(RECEIVED)).unwrap();
    // A month after 12 May is 12 June, a holiday on a Friday; the next working day is a Monday.
    assert!(matches!(extend("2026-06-16"), Err(DeskError::LimitPassed)));
    extend("2026-06-15").unwrap();
    assert!(matches!(
        extend("2026-06-15"),
        Err(DeskError::AlreadyExtended)
    ));
    let request = office.request(number);
    let demand = request.demand(DemandKind::Access).unwrap();
    let limit = desk
        .limit(&request, demand, date("2026-06-15"))
        .unwrap()
        .deadline;
    assert_eq!(limit.gdpr.unwrap().due, date("2026-08-12"));
    assert_eq!(
        limit.due,
        date("2026-05-26"),
        "the Russian term stays where it is"
    );
    assert_eq!(office.journal().last().unwrap(), "extended-gdpr");
}

#[test]
fn a_refused_demand_is_not_extended_by_either_law() {
    let office = office();
    let number = office.asked("two", &[DemandKind::Access, DemandKind::Stop], RECEIVED);
    let desk = &office.desk;
    let ground = Ground::ALL[0];
    desk.refuse(
        number,
        DemandKind::Access,
        ground,
        "a secret of others",
        at(RECEIVED),
    )
    .unwrap();
    let request = office.request(number);
    for why in [
        desk.extendable(&request, DemandKind::Access, at(RECEIVED)),
        desk.extendable_gdpr(&request, DemandKind::Access, at(RECEIVED)),
    ] {
        assert!(matches!(why, Err(DeskError::DemandRefused)));
    }
}

#[test]
fn a_ground_that_knows_no_extension_takes_it_away() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Deletion], RECEIVED);
    extend(&office.desk, number, DemandKind::Deletion, 5, "2026-05-20").unwrap();
    let edit = RequestEdit {
        grounds: vec![(
            DemandKind::Deletion,
            Edit::Set(crate::request::DeletionGround::Withdrawal),
        )],
        ..RequestEdit::default()
    };
    office.desk.edit(number, edit, at("2026-05-21")).unwrap();
    let request = office.request(number);
    let demand = request.demand(DemandKind::Deletion).unwrap();
    assert_eq!(
        demand.extension, None,
        "thirty calendar days are not extended"
    );
    assert_eq!(demand.due, date("2026-05-26"), "the promise binds");
}
