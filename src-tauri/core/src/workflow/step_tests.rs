//! The whole stage x event matrix, and what holds on every path through it.

use super::{Event, Gate, Judgements, NotPossible, Stage, StageId, step};
use crate::request::{CompletenessVerdict, IdentityVerdict, Item, RequestNumber, SignatureVerdict};
use expect_test::expect;
use proptest::prelude::*;
use proptest::sample::select;

fn open_gate() -> Gate {
    let judged = Judgements {
        identity: Some(IdentityVerdict::Confirmed),
        signature: Some(SignatureVerdict::Consistent),
        completeness: None,
    };
    Gate::open(&judged).expect("an open gate")
}

/// One of every stage.
fn stages() -> Vec<Stage> {
    let stages = vec![
        Stage::Received,
        Stage::Examining,
        Stage::Returned {
            missing: vec![Item::Signature],
        },
        Stage::Accepted,
        Stage::Fulfilling,
        Stage::Answered,
        Stage::Refused,
        Stage::Withdrawn,
        Stage::Dismissed {
            because: "spam".into(),
            merged_into: None,
        },
        Stage::Archived,
    ];
    let ids: Vec<StageId> = stages.iter().map(Stage::id).collect();
    assert_eq!(ids, StageId::ALL, "a new stage is added here too");
    stages
}

/// One of every event; those that lead to disclosure take the gate they are given.
fn events(gate: Gate) -> [(&'static str, Event); 11] {
    [
        ("examine", Event::Examine),
        ("gate-closed", Event::GateClosed),
        ("accept", Event::Accept(gate)),
        (
            "return",
            Event::Return {
                missing: vec![Item::Signature],
            },
        ),
        ("fulfil", Event::Fulfil(gate)),
        ("answer", Event::Answer(gate)),
        ("refuse-all", Event::RefuseAll),
        ("withdraw", Event::Withdraw),
        (
            "dismiss",
            Event::Dismiss {
                because: "spam".into(),
            },
        ),
        (
            "merge",
            Event::Merge {
                into: RequestNumber { year: 2026, n: 1 },
            },
        ),
        ("archive", Event::Archive),
    ]
}

#[test]
fn every_event_in_every_stage_leads_where_it_is_written() {
    let mut matrix = String::new();
    for stage in stages() {
        matrix.push_str(&format!("{}\n", stage.id()));
        for (name, event) in events(open_gate()) {
            if let Ok(after) = step(&stage, event) {
                matrix.push_str(&format!("  {name} -> {}\n", after.id()));
            }
        }
    }
    expect![[r#"
        received
          examine -> examining
          gate-closed -> examining
          accept -> accepted
          return -> returned
          refuse-all -> refused
          withdraw -> withdrawn
          dismiss -> dismissed
          merge -> dismissed
        examining
          examine -> examining
          gate-closed -> examining
          accept -> accepted
          return -> returned
          refuse-all -> refused
          withdraw -> withdrawn
          dismiss -> dismissed
          merge -> dismissed
        returned
          examine -> examining
          gate-closed -> examining
          accept -> accepted
          return -> returned
          refuse-all -> refused
          withdraw -> withdrawn
        accepted
          examine -> accepted
          gate-closed -> examining
          fulfil -> fulfilling
          answer -> answered
          refuse-all -> refused
          withdraw -> withdrawn
        fulfilling
          examine -> fulfilling
          gate-closed -> examining
          fulfil -> fulfilling
          answer -> answered
          refuse-all -> refused
          withdraw -> withdrawn
        answered
          archive -> archived
        refused
          archive -> archived
        withdrawn
          archive -> archived
        dismissed
          archive -> archived
        archived
    "#]]
    .assert_eq(&matrix);
}

#[test]
fn a_stage_that_refuses_an_event_says_which_stage_it_is() {
    let no = step(&Stage::Answered, Event::Withdraw);
    assert_eq!(
        no,
        Err(NotPossible {
            stage: StageId::Answered
        })
    );
}

#[test]
fn a_merged_request_knows_where_it_went_and_a_returned_one_what_is_missing() {
    let into = RequestNumber { year: 2026, n: 7 };
    assert_eq!(
        step(&Stage::Received, Event::Merge { into }),
        Ok(Stage::Dismissed {
            because: String::new(),
            merged_into: Some(into)
        })
    );
    let missing = vec![Item::IdDocument, Item::Signature];
    assert_eq!(
        step(
            &Stage::Examining,
            Event::Return {
                missing: missing.clone()
            }
        ),
        Ok(Stage::Returned { missing })
    );
}

#[test]
fn nothing_leaves_the_archive() {
    for (name, event) in events(open_gate()) {
        assert!(step(&Stage::Archived, event).is_err(), "{name}");
    }
}

#[test]
fn the_gate_opens_on_exactly_the_verdicts_that_open_it() {
    let mut open = String::new();
    for judged in all_judgements() {
        if Gate::open(&judged).is_ok() {
            open.push_str(&format!(
                "{} {} {}\n",
                judged.identity.map_or("-", IdentityVerdict::id),
                judged.signature.map_or("-", SignatureVerdict::id),
                judged.completeness.map_or("-", CompletenessVerdict::id),
            ));
        }
    }
    expect![[r#"
        confirmed consistent -
        confirmed consistent complete
    "#]]
    .assert_eq(&open);
}

/// All sixty combinations of verdicts and of none.
fn all_judgements() -> Vec<Judgements> {
    fn or_none<T: Copy>(all: &[T]) -> Vec<Option<T>> {
        std::iter::once(None)
            .chain(all.iter().copied().map(Some))
            .collect()
    }
    let mut combinations = Vec::new();
    for identity in or_none(IdentityVerdict::ALL) {
        for signature in or_none(SignatureVerdict::ALL) {
            for completeness in or_none(CompletenessVerdict::ALL) {
                combinations.push(Judgements {
                    identity,
                    signature,
                    completeness,
                });
            }
        }
    }
    combinations
}

/// What can happen to a request: new verdicts, or an attempt at the event of that place.
#[derive(Clone, Debug)]
enum Deed {
    Judge(Judgements),
    Try(usize),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        select(all_judgements()).prop_map(Deed::Judge),
        // Without these a path rarely comes past the gate, and nothing would be shown.
        Just(Deed::Judge(Judgements {
            identity: Some(IdentityVerdict::Confirmed),
            signature: Some(SignatureVerdict::Consistent),
            completeness: None,
        })),
        (0..11_usize).prop_map(Deed::Try),
    ];
    prop::collection::vec(deed, 0..24)
}

/// Does a deed as the desk does it: a gate is made of the verdicts of that moment or not at all.
fn does(stage: &Stage, judged: &mut Judgements, deed: Deed) -> Option<Stage> {
    let event = match deed {
        Deed::Judge(verdicts) => {
            *judged = verdicts;
            if Gate::open(judged).is_ok() {
                Event::Examine
            } else {
                Event::GateClosed
            }
        }
        Deed::Try(place) => match (Gate::open(judged), place) {
            (Ok(gate), _) => events(gate)[place].1.clone(),
            (Err(_), 2 | 4 | 5) => return None,
            (Err(_), _) => events(open_gate())[place].1.clone(),
        },
    };
    step(stage, event).ok()
}

proptest! {
    #[test]
    fn no_event_leaves_an_archived_request(place in 0..11_usize) {
        let event = events(open_gate())[place].1.clone();
        prop_assert!(step(&Stage::Archived, event).is_err());
    }

    #[test]
    fn no_path_reaches_fulfilling_or_answered_without_an_open_gate(deeds in deeds()) {
        let (mut stage, mut judged) = (Stage::Received, Judgements::default());
        for deed in deeds {
            let Some(after) = does(&stage, &mut judged, deed) else { continue };
            let entered = after.id() != stage.id();
            let gated = match after.id() {
                StageId::Accepted | StageId::Fulfilling => true,
                StageId::Answered => entered,
                _ => false,
            };
            prop_assert!(!gated || Gate::open(&judged).is_ok(), "{} with {judged:?}", after.id());
            stage = after;
        }
    }

    #[test]
    fn a_closed_request_never_opens_again(deeds in deeds()) {
        let (mut stage, mut judged) = (Stage::Received, Judgements::default());
        for deed in deeds {
            let Some(after) = does(&stage, &mut judged, deed) else { continue };
            prop_assert!(stage.id().is_open() || !after.id().is_open(), "{} -> {}", stage.id(), after.id());
            stage = after;
        }
    }
}
