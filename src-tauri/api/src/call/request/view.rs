//! A request whole, as the screen and the command line see it.

use super::demand::demand_view;
use crate::call::today::task_view;
use crate::call::{answer, document};
use crate::view::*;
use crate::{App, Failure, maps};
use chrono_tz::Tz;
use dekada_core::desk::{Desk, Shown};
use dekada_core::personal::Personal;
use dekada_core::request::{DemandKind, Item, Judgement, Mark, RequestNumber, Subject};
use dekada_core::store::{AlikePage, StoredAccount};
use dekada_core::workflow::{Action, Choice, Stage, StageId};

/// The request whole.
pub(crate) fn view(app: &App, desk: &Desk, number: RequestNumber) -> Result<RequestView, Failure> {
    let now = app.now();
    let today = desk.today(now);
    let zone = desk.settings().zone;
    let shown = desk.show(number, now)?;
    let request = &shown.request;
    let open = request.stage.id().is_open();
    let left = maps::days_left(desk, request.due, today);
    let received_on = desk.received_on(request);
    let teller = app.teller();
    let (missing, because, merged_into) = stage_facts(&request.stage);
    let demands = request
        .demands
        .iter()
        .map(|demand| demand_view(app, desk, &shown, demand))
        .collect::<Result<Vec<_>, _>>()?;
    Ok(RequestView {
        id: number.to_string(),
        stage: request.stage.id().id().to_owned(),
        stage_since: maps::instant(request.stage_since, zone),
        missing,
        because,
        merged_into,
        subject: subject(&request.subject),
        channel: request.channel.map(|channel| channel.id().to_owned()),
        sent: request.sent,
        received: maps::instant(request.received, zone),
        registered: maps::instant(request.registered, zone),
        cured: request.cured.map(|at| maps::instant(at, zone)),
        completed: request.completed,
        gdpr: request.gdpr,
        tasks: desk
            .tasks(request)
            .iter()
            .map(|task| task_view(desk, &teller, number, task, today))
            .collect(),
        registered_late: desk.today(request.registered) > received_on,
        provisional_calendar: open && provisional(desk, received_on, request.due),
        demands,
        due: open.then_some(request.due),
        days_left: open.then_some(left),
        overdue: open && left < 0,
        strip: if open {
            teller.strip(received_on, request.due, today)
        } else {
            Vec::new()
        },
        checklist: checklist(&shown, zone),
        identity: shown
            .identity
            .as_ref()
            .map(|judgement| judgement_view(judgement, zone)),
        signature: shown
            .signature
            .as_ref()
            .map(|judgement| judgement_view(judgement, zone)),
        completeness: shown
            .completeness
            .as_ref()
            .map(|judgement| judgement_view(judgement, zone)),
        options: shown
            .choices
            .iter()
            .map(|choice| option(desk, &shown, choice))
            .collect(),
        next: shown.next.id().to_owned(),
        documents: shown
            .documents
            .iter()
            .map(|(document, pages)| document::view(desk, document, pages, request))
            .collect::<Result<_, _>>()?,
        account: shown
            .account
            .as_ref()
            .map(|account| account_view(account, zone)),
        alike: shown.alike.iter().map(alike).collect(),
        answers: shown
            .answers
            .iter()
            .map(|answer| answer::view(answer, zone))
            .collect(),
        practice: desk.settings().practice,
    })
}

fn option(desk: &Desk, shown: &Shown, choice: &Choice) -> OptionView {
    let (stage, why_not) = match choice.outcome {
        Ok(stage) => (Some(stage), None),
        Err(why) => (None, Some(Failure::from(why))),
    };
    OptionView {
        action: choice.action.id().to_owned(),
        possible: stage.is_some(),
        why_not,
        primary: choice.primary,
        consequence: stage.map(|stage| consequence(desk, shown, choice.action, stage)),
    }
}

/// What an action leads to; an extension also tells the furthest limit the law allows.
fn consequence(desk: &Desk, shown: &Shown, action: Action, stage: StageId) -> ConsequenceView {
    let longest = (action == Action::Extend)
        .then(|| shown.extendable.first().copied())
        .flatten()
        .and_then(|kind| Some((kind, desk.longest_extension(&shown.request, kind)?)));
    ConsequenceView {
        stage: stage.id().to_owned(),
        due: longest.map(|(_, due)| due),
        kind: longest.map(|(kind, _)| kind.id().to_owned()),
    }
}

fn checklist(shown: &Shown, zone: Tz) -> Vec<ChecklistItemView> {
    let kinds: Vec<DemandKind> = shown
        .request
        .demands
        .iter()
        .map(|demand| demand.kind)
        .collect();
    Item::required(&kinds)
        .into_iter()
        .map(|item| {
            let mark: Option<&Mark> = shown.marks.iter().find(|mark| mark.item == item);
            ChecklistItemView {
                item: item.id().to_owned(),
                state: mark.map(|mark| mark.state.id().to_owned()),
                note: mark.and_then(|mark| mark.note.clone()),
                evidence: mark.and_then(|mark| mark.evidence).map(maps::region),
                author: mark.map(|mark| mark.author.clone()),
                at: mark.map(|mark| maps::instant(mark.at, zone)),
            }
        })
        .collect()
}

fn judgement_view(judgement: &Judgement, zone: Tz) -> JudgementView {
    JudgementView {
        verdict: judgement.verdict.clone(),
        because: judgement.because.clone(),
        evidence: judgement.evidence.map(maps::region),
        author: judgement.author.clone(),
        at: maps::instant(judgement.at, zone),
    }
}

fn stage_facts(stage: &Stage) -> (Vec<String>, Option<String>, Option<String>) {
    match stage {
        Stage::Returned { missing } => (
            missing.iter().map(|item| item.id().to_owned()).collect(),
            None,
            None,
        ),
        Stage::Dismissed {
            because,
            merged_into,
        } => (
            Vec::new(),
            Some(because.clone()),
            merged_into.map(|number| number.to_string()),
        ),
        Stage::Received
        | Stage::Examining
        | Stage::Accepted
        | Stage::Fulfilling
        | Stage::Answered
        | Stage::Refused
        | Stage::Withdrawn
        | Stage::Archived => (Vec::new(), None, None),
    }
}

fn subject(subject: &Subject) -> SubjectView {
    let plain = |value: &Option<Personal>| value.as_ref().map(|value| value.reveal().clone());
    SubjectView {
        name: plain(&subject.name),
        email: plain(&subject.email),
        phone: plain(&subject.phone),
        birth_date: subject.birth_date.as_ref().map(|date| *date.reveal()),
        id_document: plain(&subject.id_document),
        account: plain(&subject.account),
        forms: subject
            .forms
            .as_ref()
            .map(|forms| NameFormsView {
                genitive: forms.genitive.reveal().clone(),
                dative: forms.dative.reveal().clone(),
                salutation: forms.salutation.reveal().clone(),
            })
            .or_else(|| {
                subject
                    .name
                    .as_ref()
                    .map(|name| proposed_forms(name.reveal()))
            }),
    }
}

/// Forms of a name as the press proposes them.
pub(crate) fn proposed_forms(name: &str) -> NameFormsView {
    let forms = dekada_press::decline(name);
    NameFormsView {
        genitive: forms.genitive.into_revealed(),
        dative: forms.dative.into_revealed(),
        salutation: forms.salutation.into_revealed(),
    }
}

fn account_view(account: &StoredAccount, zone: Tz) -> AccountView {
    let plain = |value: &Option<Personal>| value.as_ref().map(|value| value.reveal().clone());
    AccountView {
        user_id: plain(&account.user_id),
        email: plain(&account.email),
        phone: plain(&account.phone),
        ip: plain(&account.ip),
        submitted_at: account.submitted.map(|at| maps::instant(at, zone)),
    }
}

fn alike(page: &AlikePage) -> AlikeView {
    AlikeView {
        request: page.request.to_string(),
        document: page.document.0,
        page: page.page.0,
        mine: page.mine.0,
        by: page.by.id().to_owned(),
        likeness: page.likeness,
    }
}

pub(super) fn provisional(desk: &Desk, received: Date, due: Date) -> bool {
    use chrono::Datelike as _;
    (received.year()..=due.year()).any(|year| desk.calendar().is_provisional(year))
}
