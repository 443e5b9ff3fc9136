//! What a screen is given in every stage: the actions, where they lead, and why the rest is shut.

use super::{Action, Choice, Judgements, Situation, Stage, StageId, next_step, options};
use crate::request::{DemandKind, IdentityVerdict, Item, SignatureVerdict};
use expect_test::{Expect, expect};

const OPEN: Judgements = Judgements {
    identity: Some(IdentityVerdict::Confirmed),
    signature: Some(SignatureVerdict::Consistent),
    completeness: None,
};

fn plain(stage: &Stage) -> Situation<'_> {
    Situation {
        stage,
        judged: Judgements::default(),
        open_demands: &[DemandKind::Access],
        extendable: true,
        searched: false,
        undecided_findings: 0,
        reports: 0,
    }
}

fn check(situation: &Situation<'_>, expected: &Expect) {
    let mut text = format!("next: {}\n", next_step(situation));
    for Choice {
        action,
        outcome,
        primary,
    } in options(situation)
    {
        let mark = if primary { '*' } else { ' ' };
        match outcome {
            Ok(stage) => text.push_str(&format!("{mark} {action} -> {stage}\n")),
            Err(why) => text.push_str(&format!("{mark} {action}: {why}\n")),
        }
    }
    expected.assert_eq(&text);
}

#[test]
fn received_and_nobody_has_looked() {
    let nobody_asked = Situation {
        open_demands: &[],
        ..plain(&Stage::Received)
    };
    check(
        &nobody_asked,
        &expect![[r#"
        next: look
          accept: the request has no demand yet
          return -> returned
          find -> received
          report-access: identity is not judged
          report-deletion: identity is not judged
          answer: not possible in this stage
          extend -> received
          refuse: the request has no demand yet
          merge -> dismissed
          withdraw -> withdrawn
          dismiss -> dismissed
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn examining_before_any_verdict() {
    check(
        &plain(&Stage::Examining),
        &expect![[r#"
        next: judge-identity
          accept: identity is not judged
          return -> returned
          find -> examining
          report-access: identity is not judged
          report-deletion: identity is not judged
          answer: not possible in this stage
          extend -> examining
          refuse -> refused
          merge -> dismissed
          withdraw -> withdrawn
          dismiss -> dismissed
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn examining_with_the_gate_open() {
    check(
        &Situation {
            judged: OPEN,
            ..plain(&Stage::Examining)
        },
        &expect![[r#"
        next: accept
        * accept -> accepted
          return -> returned
          find -> examining
          report-access: not possible in this stage
          report-deletion: not possible in this stage
          answer: not possible in this stage
          extend -> examining
          refuse -> refused
          merge -> dismissed
          withdraw -> withdrawn
          dismiss -> dismissed
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn examining_with_a_doubtful_signature() {
    let judged = Judgements {
        signature: Some(SignatureVerdict::Inconclusive),
        ..OPEN
    };
    check(
        &Situation {
            judged,
            ..plain(&Stage::Examining)
        },
        &expect![[r#"
        next: return-or-refuse
          accept: the signature is not accepted
        * return -> returned
          find -> examining
          report-access: the signature is not accepted
          report-deletion: the signature is not accepted
          answer: not possible in this stage
          extend -> examining
          refuse -> refused
          merge -> dismissed
          withdraw -> withdrawn
          dismiss -> dismissed
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn returned_for_what_is_missing() {
    let stage = Stage::Returned {
        missing: vec![Item::Signature],
    };
    check(
        &plain(&stage),
        &expect![[r#"
        next: wait-for-person
          accept: identity is not judged
          return -> returned
          find -> returned
          report-access: identity is not judged
          report-deletion: identity is not judged
          answer: not possible in this stage
          extend -> returned
          refuse -> refused
          merge: not possible in this stage
          withdraw -> withdrawn
          dismiss: not possible in this stage
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn accepted_and_not_searched() {
    check(
        &Situation {
            judged: OPEN,
            ..plain(&Stage::Accepted)
        },
        &expect![[r#"
        next: find
          accept: not possible in this stage
          return: not possible in this stage
        * find -> fulfilling
          report-access -> fulfilling
          report-deletion: no demand asks for it
          answer -> answered
          extend -> accepted
          refuse -> refused
          merge: not possible in this stage
          withdraw -> withdrawn
          dismiss: not possible in this stage
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn fulfilling_with_undecided_findings() {
    let stage = Stage::Fulfilling;
    let situation = Situation {
        judged: OPEN,
        searched: true,
        undecided_findings: 3,
        ..plain(&stage)
    };
    check(
        &situation,
        &expect![[r#"
        next: decide-findings
          accept: not possible in this stage
          return: not possible in this stage
          find -> fulfilling
          report-access: findings are undecided
          report-deletion: no demand asks for it
          answer -> answered
          extend -> fulfilling
          refuse -> refused
          merge: not possible in this stage
          withdraw -> withdrawn
          dismiss: not possible in this stage
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn fulfilling_a_deletion_with_everything_decided() {
    let stage = Stage::Fulfilling;
    let situation = Situation {
        judged: OPEN,
        searched: true,
        open_demands: &[DemandKind::Deletion],
        ..plain(&stage)
    };
    check(
        &situation,
        &expect![[r#"
        next: make-report
          accept: not possible in this stage
          return: not possible in this stage
          find -> fulfilling
          report-access: no demand asks for it
        * report-deletion -> fulfilling
          answer -> answered
          extend -> fulfilling
          refuse -> refused
          merge: not possible in this stage
          withdraw -> withdrawn
          dismiss: not possible in this stage
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn fulfilling_with_the_report_made() {
    let stage = Stage::Fulfilling;
    check(
        &Situation {
            judged: OPEN,
            searched: true,
            reports: 1,
            ..plain(&stage)
        },
        &expect![[r#"
        next: send-answer
          accept: not possible in this stage
          return: not possible in this stage
          find -> fulfilling
          report-access -> fulfilling
          report-deletion: no demand asks for it
        * answer -> answered
          extend -> fulfilling
          refuse -> refused
          merge: not possible in this stage
          withdraw -> withdrawn
          dismiss: not possible in this stage
          archive: not possible in this stage
    "#]],
    );
}

#[test]
fn refusing_one_of_two_demands_leaves_the_request_where_it_is() {
    let situation = Situation {
        open_demands: &[DemandKind::Access, DemandKind::Stop],
        ..plain(&Stage::Examining)
    };
    let refuse = options(&situation)
        .into_iter()
        .find(|choice| choice.action == Action::Refuse);
    assert_eq!(
        refuse.map(|choice| choice.outcome),
        Some(Ok(StageId::Examining))
    );
}

#[test]
fn answered_refused_withdrawn_and_dismissed_can_only_be_archived() {
    let dismissed = Stage::Dismissed {
        because: "spam".into(),
        merged_into: None,
    };
    for stage in [Stage::Answered, Stage::Refused, Stage::Withdrawn, dismissed] {
        let possible: Vec<_> = options(&Situation {
            judged: OPEN,
            ..plain(&stage)
        })
        .into_iter()
        .filter_map(|choice| choice.outcome.is_ok().then(|| choice.action.id()))
        .collect();
        assert_eq!(possible, ["archive"], "{}", stage.id());
    }
}

#[test]
fn archived_can_do_nothing() {
    let stage = Stage::Archived;
    let situation = Situation {
        judged: OPEN,
        ..plain(&stage)
    };
    assert!(
        options(&situation)
            .iter()
            .all(|choice| choice.outcome.is_err() && !choice.primary)
    );
}

#[test]
fn a_primary_action_is_always_a_possible_one() {
    let stages = [
        Stage::Received,
        Stage::Examining,
        Stage::Returned {
            missing: vec![Item::Signature],
        },
        Stage::Accepted,
        Stage::Fulfilling,
        Stage::Answered,
    ];
    for stage in &stages {
        for judged in [Judgements::default(), OPEN] {
            // The desk never leaves an accepted request with a closed gate.
            if matches!(stage, Stage::Accepted | Stage::Fulfilling) && judged != OPEN {
                continue;
            }
            for (searched, undecided_findings, reports) in
                [(false, 0, 0), (true, 2, 0), (true, 0, 0), (true, 0, 1)]
            {
                let situation = Situation {
                    judged,
                    searched,
                    undecided_findings,
                    reports,
                    ..plain(stage)
                };
                for choice in options(&situation)
                    .into_iter()
                    .filter(|choice| choice.primary)
                {
                    assert!(
                        choice.outcome.is_ok(),
                        "{} in {}",
                        choice.action,
                        stage.id()
                    );
                }
            }
        }
    }
}
