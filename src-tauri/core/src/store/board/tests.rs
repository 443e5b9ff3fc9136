use super::*;
use crate::calendar::{
    Concern, DeliveryKey, Late, LateBecause, LedgerLine, LoadedYear, OpenLimit, Override,
    QuietHours, ReminderPlan, Snooze, Stage, StandIn, YearDays,
};
use crate::request::DemandKind;
use chrono::{NaiveTime, TimeDelta};

fn board() -> (tempfile::TempDir, Board) {
    let folder = tempfile::tempdir().unwrap();
    let board = Board::open(&folder.path().join("board")).unwrap();
    (folder, board)
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn limit(request: &str) -> OpenLimit {
    OpenLimit {
        request: request.to_owned(),
        concern: Concern::Demand(DemandKind::Access),
        due: "2026-11-23".parse().unwrap(),
        untouched: true,
        known_since: at("2026-11-09T07:00:00Z"),
    }
}

fn key(request: &str) -> DeliveryKey {
    let OpenLimit {
        request,
        concern,
        due,
        ..
    } = limit(request);
    DeliveryKey {
        request,
        concern,
        due,
        stage: Stage::Lead(3),
    }
}

fn claim(board: &mut Board, key: &DeliveryKey, now: DateTime<Utc>) -> bool {
    board.claim([(key, 3)], now).unwrap()[0]
}

fn late(moment: &str, delivered: bool) -> Late {
    let OpenLimit {
        request,
        concern,
        due,
        ..
    } = limit("2026-0001");
    Late {
        request,
        concern,
        due,
        moment: at(moment),
        delivered,
    }
}

#[test]
fn limits_and_the_plan_are_read_as_they_were_written() {
    let (_folder, mut board) = board();
    let limits = [
        limit("2026-0001"),
        OpenLimit {
            concern: Concern::Blocking,
            ..limit("2026-0002")
        },
    ];
    board.replace_limits(&limits).unwrap();
    assert_eq!(board.limits().unwrap(), limits);
    assert_eq!(
        board.plan().unwrap(),
        ReminderPlan::default(),
        "nobody said"
    );
    let hour = |hour| NaiveTime::from_hms_opt(hour, 30, 0).unwrap();
    let plan = ReminderPlan {
        hour: hour(17),
        zone: chrono_tz::Asia::Vladivostok,
        leads: vec![2, 7],
        quiet: QuietHours {
            from: hour(22),
            to: hour(7),
        },
        digest_from: 9,
        deputy: Some(StandIn {
            name: "A".to_owned(),
            reach: "B".to_owned(),
        }),
        language: "en".to_owned(),
    };
    board.put_plan(&plan).unwrap();
    assert_eq!(board.plan().unwrap(), plan);
}

#[test]
fn a_board_of_another_version_is_made_anew() {
    let (folder, mut board) = board();
    board.replace_limits(&[limit("2026-0001")]).unwrap();
    board
        .connection
        .execute_batch(
            "DROP TABLE plan; CREATE TABLE \"odd \"\"name\" (a); PRAGMA user_version = 1;",
        )
        .unwrap();
    drop(board);
    let board = Board::open(&folder.path().join("board")).unwrap();
    assert_eq!(board.limits().unwrap(), []);
    assert_eq!(board.plan().unwrap(), ReminderPlan::default());
}

#[test]
fn a_claim_holds_for_a_minute_and_a_settled_one_for_ever() {
    let (_folder, mut board) = board();
    let (key, now) = (key("2026-0001"), at("2026-11-18T07:00:00Z"));
    let later = now + TimeDelta::seconds(60);
    assert!(claim(&mut board, &key, now));
    assert!(!claim(&mut board, &key, now), "another program was faster");
    assert!(
        board.was_delivered(&key, now).unwrap(),
        "it is about to be shown"
    );
    assert!(
        board.unjournalled().unwrap().is_empty(),
        "nothing was shown yet"
    );
    assert!(
        !board.was_delivered(&key, later).unwrap(),
        "the program died before it showed it"
    );
    assert!(claim(&mut board, &key, later), "so another one may");
    board.settle([&key]).unwrap();
    let much_later = now + TimeDelta::days(9);
    assert!(board.was_delivered(&key, much_later).unwrap());
    assert!(!claim(&mut board, &key, much_later));
    board.release([&key]).unwrap();
    assert!(
        board.was_delivered(&key, much_later).unwrap(),
        "what was shown was shown"
    );
}

#[test]
fn only_what_was_written_down_is_marked() {
    let (_folder, mut board) = board();
    let now = at("2026-11-18T07:00:00Z");
    claim(&mut board, &key("2026-0001"), now);
    board.settle([&key("2026-0001")]).unwrap();
    let first = board.unjournalled().unwrap();
    claim(&mut board, &key("2026-0002"), now);
    board.settle([&key("2026-0002")]).unwrap();
    board.mark_journalled(&first, []).unwrap();
    let left = board.unjournalled().unwrap();
    assert_eq!(left.len(), 1, "the second came in between");
    assert_eq!(left[0].request, "2026-0002");
}

#[test]
fn a_snooze_goes_with_its_request() {
    let (_folder, mut board) = board();
    let now = at("2026-11-18T07:00:00Z");
    let snooze = Snooze {
        asked: now,
        until: now + TimeDelta::hours(1),
    };
    board
        .replace_limits(&[limit("2026-0001"), limit("2026-0002")])
        .unwrap();
    for request in ["2026-0001", "2026-0002"] {
        board.put_snooze(request, snooze).unwrap();
    }
    board.put_limits("2026-0001", &[]).unwrap();
    assert_eq!(
        board.snoozes().unwrap().into_keys().collect::<Vec<_>>(),
        ["2026-0002"]
    );
    board.forget_snooze("2026-0002", now).unwrap();
    assert_eq!(
        board.snoozes().unwrap()["2026-0002"],
        snooze,
        "it still runs"
    );
    board.forget_snooze("2026-0002", snooze.until).unwrap();
    assert!(board.snoozes().unwrap().is_empty());
}

#[test]
fn of_two_programs_that_saw_the_same_gap_one_writes_it_down() {
    let (_folder, mut board) = board();
    let (last, now) = (at("2026-11-18T07:00:00Z"), at("2026-11-19T07:00:00Z"));
    board.look(None, last, None).unwrap();
    let line = LedgerLine {
        from: last,
        to: now,
        because: LateBecause::Away,
        late: vec![
            late("2026-11-18T09:00:00Z", false),
            late("2026-11-18T10:00:00Z", true),
        ],
    };
    for _ in 0..2 {
        board.look(Some(last), now, Some(&line)).unwrap();
    }
    assert_eq!(board.last_look().unwrap(), Some(now));
    assert_eq!(board.ledger(50).unwrap(), [line]);
}

#[test]
fn an_outage_is_one_line_and_is_over_with_the_first_notice() {
    let (_folder, mut board) = board();
    let from = at("2026-11-18T07:00:00Z");
    let waits = [late("2026-11-18T07:00:00Z", false)];
    for minutes in 0..3 {
        board
            .wait_for_service(from + TimeDelta::minutes(minutes), &waits)
            .unwrap();
    }
    assert!(board.unjournalled_lines().unwrap().is_empty(), "it lasts");
    let to = from + TimeDelta::minutes(5);
    board.service_is_back(to, &waits).unwrap();
    board
        .service_is_back(to + TimeDelta::hours(1), &waits)
        .unwrap();
    let line = LedgerLine {
        from,
        to,
        because: LateBecause::NoService,
        late: vec![late("2026-11-18T07:00:00Z", true)],
    };
    assert_eq!(board.ledger(50).unwrap(), std::slice::from_ref(&line));
    let unjournalled = board.unjournalled_lines().unwrap();
    assert_eq!(unjournalled, [(1, line)]);
    board.mark_journalled(&[], [1]).unwrap();
    assert!(board.unjournalled_lines().unwrap().is_empty());
}

#[test]
fn the_loaded_calendar_counts_while_the_vault_is_locked_and_gives_no_reasons_away() {
    let (folder, board) = board();
    let year = LoadedYear {
        year: 2028,
        decree: None,
        days: YearDays::Transfers(Vec::new()),
    };
    let date = "2026-11-19".parse().unwrap();
    let day = Override {
        date,
        working: false,
        because: "секрет".to_owned(),
    };
    assert!(board.calendar().is_working(date));
    board.put_calendar(&[year], &[day]).unwrap();
    assert!(!board.calendar().is_working(date));
    drop(board);
    let bytes = std::fs::read(folder.path().join("board")).unwrap();
    assert!(
        !bytes
            .windows("секрет".len())
            .any(|part| part == "секрет".as_bytes())
    );
}
