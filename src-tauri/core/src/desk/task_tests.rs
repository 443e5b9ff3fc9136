//! Duties at once: who owes them, and what their end changes.

use super::testing::{Office, at, date, office};
use super::{DeskError, Edit, RequestEdit};
use crate::calendar::{Concern, Duty, OpenLimit};
use crate::request::{DeletionGround, DemandKind, RequestNumber};
use crate::store::Board;

/// A Saturday: what is owed at once is owed on a day off too.
const RECEIVED: &str = "2026-05-16";

fn done(
    office: &Office,
    number: RequestNumber,
    kind: DemandKind,
    done: bool,
) -> Result<(), DeskError> {
    office
        .desk
        .task_done(number, kind, done, Some("by the team"), at("2026-05-18"))
}

fn board(office: &Office) -> Vec<OpenLimit> {
    Board::open(&Board::beside(&office.file()))
        .unwrap()
        .limits()
        .unwrap()
}

fn concerns(office: &Office) -> Vec<(Concern, String)> {
    let limits = board(office).into_iter();
    let mut concerns: Vec<_> = limits
        .map(|limit| (limit.concern, limit.due.to_string()))
        .collect();
    concerns.sort();
    concerns
}

#[test]
fn blocking_is_owed_on_the_day_of_receipt_beside_the_limit() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Unlawful, DemandKind::Access], RECEIVED);
    let tasks = office.desk.tasks(&office.request(number));
    assert_eq!(tasks.len(), 1);
    assert_eq!(
        (tasks[0].demand, tasks[0].duty),
        (DemandKind::Unlawful, Duty::Blocking)
    );
    assert_eq!(tasks[0].due, date(RECEIVED));
    let blocking = (Concern::Blocking, RECEIVED.to_owned());
    assert!(concerns(&office).contains(&blocking));
    done(&office, number, DemandKind::Unlawful, true).unwrap();
    assert!(!concerns(&office).contains(&blocking));
    assert_eq!(
        concerns(&office).len(),
        2,
        "the limits of both demands still run"
    );
    let kept = office.desk.tasks(&office.request(number))[0]
        .done
        .clone()
        .unwrap();
    assert_eq!(kept.note.as_deref(), Some("by the team"));
}

#[test]
fn two_demands_that_block_are_one_alarm_and_two_tasks() {
    let office = office();
    let kinds = [DemandKind::Unlawful, DemandKind::Rectification];
    let number = office.asked("one", &kinds, RECEIVED);
    let blocking = |office: &Office| {
        let all = concerns(office).into_iter();
        all.filter(|(concern, _)| *concern == Concern::Blocking)
            .count()
    };
    assert_eq!(office.desk.tasks(&office.request(number)).len(), 2);
    assert_eq!(blocking(&office), 1);
    done(&office, number, DemandKind::Unlawful, true).unwrap();
    assert_eq!(blocking(&office), 1, "the other one is still open");
    done(&office, number, DemandKind::Rectification, true).unwrap();
    assert_eq!(blocking(&office), 0);
}

#[test]
fn advertising_that_stopped_leaves_the_promise_to_keep() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Marketing], RECEIVED);
    assert_eq!(office.due(number, DemandKind::Marketing), date(RECEIVED));
    assert_eq!(
        concerns(&office),
        [(Concern::Demand(DemandKind::Marketing), RECEIVED.to_owned())]
    );
    done(&office, number, DemandKind::Marketing, true).unwrap();
    assert_eq!(
        office.due(number, DemandKind::Marketing),
        date("2026-05-29")
    );
    done(&office, number, DemandKind::Marketing, false).unwrap();
    assert_eq!(office.due(number, DemandKind::Marketing), date(RECEIVED));
    let journal = office.journal();
    assert_eq!(journal[journal.len() - 2..], ["task-done", "task-done"]);
}

#[test]
fn what_is_done_twice_is_written_once() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Marketing], RECEIVED);
    done(&office, number, DemandKind::Marketing, false).unwrap();
    done(&office, number, DemandKind::Marketing, true).unwrap();
    done(&office, number, DemandKind::Marketing, true).unwrap();
    let lines = office.journal().into_iter().filter(|op| op == "task-done");
    assert_eq!(lines.count(), 1);
}

#[test]
fn a_demand_that_owes_nothing_at_once_has_no_task() {
    let office = office();
    let number = office.asked("one", &[DemandKind::Access], RECEIVED);
    assert!(matches!(
        done(&office, number, DemandKind::Access, true),
        Err(DeskError::NoTask)
    ));
    assert!(matches!(
        done(&office, number, DemandKind::Stop, true),
        Err(DeskError::NoSuchDemand)
    ));
    office.desk.withdraw(number, at(RECEIVED)).unwrap();
    assert!(matches!(
        done(&office, number, DemandKind::Access, true),
        Err(DeskError::NotPossible(_))
    ));
}

#[test]
fn open_tasks_are_those_of_open_requests_that_nobody_did() {
    let office = office();
    let ground = |number, ground| {
        let edit = RequestEdit {
            grounds: vec![(DemandKind::Deletion, Edit::Set(ground))],
            ..RequestEdit::default()
        };
        office.desk.edit(number, edit, at(RECEIVED)).unwrap();
    };
    let marketing = office.asked("a", &[DemandKind::Marketing], RECEIVED);
    let unlawful = office.asked("bb", &[DemandKind::Deletion], RECEIVED);
    ground(unlawful, DeletionGround::Unlawful);
    let stop = office.asked("ccc", &[DemandKind::Deletion], RECEIVED);
    ground(stop, DeletionGround::Stop);
    let finished = office.asked("dddd", &[DemandKind::Rectification], RECEIVED);
    done(&office, finished, DemandKind::Rectification, true).unwrap();
    let closed = office.asked("eeeee", &[DemandKind::Marketing], RECEIVED);
    office.desk.withdraw(closed, at(RECEIVED)).unwrap();
    let open = |limit| {
        let tasks = office.desk.open_tasks(limit, at(RECEIVED)).unwrap();
        tasks
            .into_iter()
            .map(|(number, task)| (number, task.duty))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        open(10),
        [(marketing, Duty::Marketing), (unlawful, Duty::Blocking)]
    );
    assert_eq!(open(1), [(marketing, Duty::Marketing)]);
}
