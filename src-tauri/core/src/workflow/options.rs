//! Everything that can be done with a request now, with the stage it leads to, and why the rest
//! cannot. Computed here once; screens and the command line show what they are given.

use super::{Action, Closed, Event, Gate, Judgements, Stage, StageId, step};
use crate::request::DemandKind;
use crate::word::words;

words! {
    /// What the officer does next; one per request.
    NextStep, "next step" {
        Look = "look",
        NameDemands = "name-demands",
        JudgeIdentity = "judge-identity",
        JudgeSignature = "judge-signature",
        Accept = "accept",
        ReturnOrRefuse = "return-or-refuse",
        WaitForPerson = "wait-for-person",
        Find = "find",
        DecideFindings = "decide-findings",
        MakeReport = "make-report",
        SendAnswer = "send-answer",
        Archive = "archive",
        Nothing = "nothing",
    }
}

/// What the rules need to know of a request.
#[derive(Clone, Debug)]
pub struct Situation<'a> {
    pub stage: &'a Stage,
    pub judged: Judgements,
    /// Demands that are not refused.
    pub open_demands: &'a [DemandKind],
    /// One of them can still be extended.
    pub extendable: bool,
    pub searched: bool,
    pub undecided_findings: u32,
    /// Reports that were made of this request.
    pub reports: u32,
}

/// One thing that can, or cannot, be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub action: Action,
    pub outcome: Result<StageId, WhyNot>,
    /// The step that moves the request on.
    pub primary: bool,
}

/// Why an action is not possible now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhyNot {
    #[error("not possible in this stage")]
    Stage(StageId),
    #[error(transparent)]
    Gate(#[from] Closed),
    #[error("the request has no demand yet")]
    NoDemand,
    #[error("no demand can be extended")]
    NothingToExtend,
    #[error("findings are undecided")]
    Undecided(u32),
    #[error("no demand asks for it")]
    NotAsked,
}

/// All actions, in the order in which a screen shows them.
#[must_use]
pub fn options(of: &Situation<'_>) -> Vec<Choice> {
    let primary = primary_action(of);
    Action::ALL
        .iter()
        .map(|&action| Choice {
            action,
            outcome: outcome(of, action),
            primary: primary == Some(action),
        })
        .collect()
}

/// The one thing to do next.
#[must_use]
pub fn next_step(of: &Situation<'_>) -> NextStep {
    match of.stage.id() {
        StageId::Received => NextStep::Look,
        StageId::Examining => next_while_examining(of),
        StageId::Returned => NextStep::WaitForPerson,
        StageId::Accepted | StageId::Fulfilling => {
            if !of.searched {
                NextStep::Find
            } else if of.undecided_findings > 0 {
                NextStep::DecideFindings
            } else if of.reports == 0
                && of
                    .open_demands
                    .iter()
                    .any(|kind| kind.discloses() || kind.deletes())
            {
                NextStep::MakeReport
            } else {
                NextStep::SendAnswer
            }
        }
        StageId::Answered | StageId::Refused | StageId::Withdrawn | StageId::Dismissed => {
            NextStep::Archive
        }
        StageId::Archived => NextStep::Nothing,
    }
}

fn next_while_examining(of: &Situation<'_>) -> NextStep {
    if of.open_demands.is_empty() {
        return NextStep::NameDemands;
    }
    match Gate::open(&of.judged) {
        Ok(_) => NextStep::Accept,
        Err(Closed::IdentityOpen) => NextStep::JudgeIdentity,
        Err(Closed::SignatureOpen) => NextStep::JudgeSignature,
        Err(Closed::IdentityNotConfirmed | Closed::SignatureNotAccepted | Closed::Incomplete) => {
            NextStep::ReturnOrRefuse
        }
    }
}

fn primary_action(of: &Situation<'_>) -> Option<Action> {
    match next_step(of) {
        NextStep::Accept => Some(Action::Accept),
        NextStep::ReturnOrRefuse => Some(Action::Return),
        NextStep::Find => Some(Action::Find),
        NextStep::MakeReport if of.open_demands.iter().any(|kind| kind.discloses()) => {
            Some(Action::ReportAccess)
        }
        NextStep::MakeReport => Some(Action::ReportDeletion),
        NextStep::SendAnswer => Some(Action::Answer),
        NextStep::Archive => Some(Action::Archive),
        NextStep::Look
        | NextStep::NameDemands
        | NextStep::JudgeIdentity
        | NextStep::JudgeSignature
        | NextStep::WaitForPerson
        | NextStep::DecideFindings
        | NextStep::Nothing => None,
    }
}

fn outcome(of: &Situation<'_>, action: Action) -> Result<StageId, WhyNot> {
    let stage = of.stage.id();
    let after = |event: Event| {
        step(of.stage, event)
            .map(|after| after.id())
            .map_err(|no| WhyNot::Stage(no.stage))
    };
    let gate = || Gate::open(&of.judged).map_err(WhyNot::Gate);
    let asked = |yes: fn(DemandKind) -> bool| {
        if of.open_demands.iter().copied().any(yes) {
            Ok(())
        } else {
            Err(WhyNot::NotAsked)
        }
    };
    match action {
        Action::Accept => {
            if !matches!(
                stage,
                StageId::Received | StageId::Examining | StageId::Returned
            ) {
                return Err(WhyNot::Stage(stage));
            }
            if of.open_demands.is_empty() {
                return Err(WhyNot::NoDemand);
            }
            after(Event::Accept(gate()?))
        }
        Action::Return => after(Event::Return {
            missing: Vec::new(),
        }),
        // Looking for the data discloses nothing: it also helps to judge who asks.
        Action::Find if stage.is_open() => Ok(match stage {
            StageId::Accepted | StageId::Fulfilling => StageId::Fulfilling,
            other => other,
        }),
        Action::Find => Err(WhyNot::Stage(stage)),
        Action::ReportAccess | Action::ReportDeletion => {
            if !matches!(stage, StageId::Accepted | StageId::Fulfilling) {
                return Err(match gate() {
                    Err(closed) if stage.is_open() => closed,
                    _ => WhyNot::Stage(stage),
                });
            }
            asked(if action == Action::ReportAccess {
                DemandKind::discloses
            } else {
                DemandKind::deletes
            })?;
            if of.undecided_findings > 0 {
                return Err(WhyNot::Undecided(of.undecided_findings));
            }
            after(Event::Fulfil(gate()?))
        }
        Action::Answer => {
            if !matches!(stage, StageId::Accepted | StageId::Fulfilling) {
                return Err(WhyNot::Stage(stage));
            }
            after(Event::Answer(gate()?))
        }
        Action::Extend if !stage.is_open() => Err(WhyNot::Stage(stage)),
        Action::Extend if of.extendable => Ok(stage),
        Action::Extend => Err(WhyNot::NothingToExtend),
        Action::Refuse if of.open_demands.is_empty() && stage.is_open() => Err(WhyNot::NoDemand),
        // A request is refused with its last open demand.
        Action::Refuse if of.open_demands.len() > 1 => after(Event::RefuseAll).map(|_| stage),
        Action::Refuse => after(Event::RefuseAll),
        Action::Merge | Action::Dismiss => after(Event::Dismiss {
            because: String::new(),
        }),
        Action::Withdraw => after(Event::Withdraw),
        Action::Archive => after(Event::Archive),
    }
}
