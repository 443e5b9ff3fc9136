//! Requests: lists, one whole, and every decision on it.

use super::document;
use crate::view::*;
use crate::{App, Failure, maps};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use dekada_core::desk::{Desk, Edit, RequestEdit, Shown};
use dekada_core::personal::Personal;
use dekada_core::request::{
    Demand, DemandKind, Item, Judgement, Mark, NameForms, Question, RequestNumber, Subject,
};
use dekada_core::store::{RequestFilter, RequestLine};
use dekada_core::workflow::{Action, Choice, Situation, Stage, StageId, next_step};

pub(crate) fn list(app: &App, desk: &Desk, input: RequestsInput) -> Result<RequestPage, Failure> {
    let filter = RequestFilter {
        stage: input.stage.as_deref().map(str::parse).transpose()?,
        open: input.open,
        due_by: input.due_by,
        find: input.find.filter(|text| !text.trim().is_empty()),
        limit: input.limit,
        offset: input.offset.unwrap_or(0),
    };
    let today = desk.today(app.now());
    let (lines, total) = desk.read(|read| read.requests(&filter))?;
    let rows = lines
        .iter()
        .map(|line| row(desk, line, today))
        .collect::<Result<_, _>>()?;
    Ok(RequestPage { rows, total })
}

/// One line of a list.
pub(crate) fn row(desk: &Desk, line: &RequestLine, today: Date) -> Result<RequestRow, Failure> {
    let request = &line.request;
    let open = request.stage.id().is_open();
    let left = maps::days_left(desk, request.due, today);
    let next = next_step(&Situation {
        stage: &request.stage,
        judged: line.judged,
        open_demands: &request.open_demands(),
        extendable: false,
        searched: line.searched,
        undecided_findings: line.undecided,
        reports: line.reports,
    });
    Ok(RequestRow {
        id: request.number.to_string(),
        subject: request
            .subject
            .name
            .as_ref()
            .map(|name| name.reveal().clone()),
        demands: request
            .demands
            .iter()
            .map(|demand| demand.kind.id().to_owned())
            .collect(),
        stage: request.stage.id().id().to_owned(),
        received: desk.received_on(request),
        due: open.then_some(request.due),
        days_left: open.then_some(left),
        overdue: open && left < 0,
        provisional_calendar: open && provisional(desk, desk.received_on(request), request.due),
        next: next.id().to_owned(),
        documents: line.documents,
        first_document: line
            .first_document
            .as_ref()
            .map(|name| name.reveal().clone()),
        strip: if open {
            maps::strip_of(desk, request, today)
        } else {
            Vec::new()
        },
    })
}

pub(crate) fn show(app: &App, desk: &Desk, input: RequestInput) -> Result<RequestView, Failure> {
    view(app, desk, maps::number(&input.request)?)
}

pub(crate) fn set(app: &App, desk: &Desk, input: RequestPatch) -> Result<RequestView, Failure> {
    let number = maps::number(&input.request)?;
    let zone = desk.settings().zone;
    let edit = RequestEdit {
        received: input
            .received
            .as_deref()
            .map(|text| maps::moment(text, zone))
            .transpose()?,
        sent: parsed(input.sent, maps::date)?,
        channel: parsed(input.channel, |text| Ok(text.parse()?))?,
        kinds: match input.kinds {
            Some(kinds) => Some(
                kinds
                    .iter()
                    .map(|kind| Ok(kind.parse()?))
                    .collect::<Result<_, Failure>>()?,
            ),
            None => None,
        },
        name: personal(input.name),
        email: personal(input.email),
        phone: personal(input.phone),
        account: personal(input.account),
        birth_date: parsed(input.birth_date, |text| maps::date(text).map(Personal::new))?,
        id_document: personal(input.id_document),
        forms: input
            .forms
            .map_or(Edit::Keep, |forms| Edit::Set(name_forms(forms))),
    };
    desk.edit(number, edit, app.now())?;
    view(app, desk, number)
}

pub(crate) fn check(app: &App, desk: &Desk, input: CheckInput) -> Result<RequestView, Failure> {
    let number = maps::number(&input.request)?;
    let state = input.state.as_deref().map(str::parse).transpose()?;
    let note = input.note.filter(|note| !note.trim().is_empty());
    let place = input.evidence.as_ref().map(maps::evidence);
    desk.mark(number, input.item.parse()?, state, note, place, app.now())?;
    view(app, desk, number)
}

pub(crate) fn judge(app: &App, desk: &Desk, input: JudgeInput) -> Result<RequestView, Failure> {
    let number = maps::number(&input.request)?;
    let about: Question = input.about.parse()?;
    let place = input.evidence.as_ref().map(maps::evidence);
    desk.judge(
        number,
        about,
        &input.verdict,
        &input.because,
        place,
        app.now(),
    )?;
    view(app, desk, number)
}

pub(crate) fn accept(app: &App, desk: &Desk, input: RequestInput) -> Result<RequestView, Failure> {
    decided(app, desk, &input.request, Desk::accept)
}

pub(crate) fn send_back(
    app: &App,
    desk: &Desk,
    input: ReturnInput,
) -> Result<RequestView, Failure> {
    let missing: Vec<Item> = input
        .missing
        .iter()
        .map(|item| Ok(item.parse()?))
        .collect::<Result<_, Failure>>()?;
    decided(app, desk, &input.request, |desk, number, now| {
        desk.send_back(number, &missing, now)
    })
}

pub(crate) fn extend(app: &App, desk: &Desk, input: ExtendInput) -> Result<RequestView, Failure> {
    let kind: DemandKind = input.demand.parse()?;
    decided(app, desk, &input.request, |desk, number, now| {
        desk.extend(number, kind, input.days, &input.because, now)
    })
}

pub(crate) fn refuse(app: &App, desk: &Desk, input: RefuseInput) -> Result<RequestView, Failure> {
    let kind: DemandKind = input.demand.parse()?;
    let ground = input.ground.parse()?;
    decided(app, desk, &input.request, |desk, number, now| {
        desk.refuse(number, kind, ground, &input.because, now)
    })
}

pub(crate) fn withdraw(
    app: &App,
    desk: &Desk,
    input: RequestInput,
) -> Result<RequestView, Failure> {
    decided(app, desk, &input.request, Desk::withdraw)
}

pub(crate) fn dismiss(app: &App, desk: &Desk, input: BecauseInput) -> Result<RequestView, Failure> {
    decided(app, desk, &input.request, |desk, number, now| {
        desk.dismiss(number, &input.because, now)
    })
}

pub(crate) fn merge(app: &App, desk: &Desk, input: MergeInput) -> Result<RequestView, Failure> {
    let into = maps::number(&input.into)?;
    desk.merge(maps::number(&input.request)?, into, app.now())?;
    view(app, desk, into)
}

pub(crate) fn archive(app: &App, desk: &Desk, input: RequestInput) -> Result<RequestView, Failure> {
    decided(app, desk, &input.request, Desk::archive)
}

/// Does one step and shows the request as it then is.
fn decided(
    app: &App,
    desk: &Desk,
    request: &str,
    step: impl FnOnce(&Desk, RequestNumber, DateTime<Utc>) -> Result<(), dekada_core::desk::DeskError>,
) -> Result<RequestView, Failure> {
    let number = maps::number(request)?;
    step(desk, number, app.now())?;
    view(app, desk, number)
}

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
    let (missing, because, merged_into) = stage_facts(&request.stage);
    let demands = request
        .demands
        .iter()
        .map(|demand| demand_view(desk, &shown, demand, today, zone))
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
        registered_late: desk.today(request.registered) > received_on,
        provisional_calendar: open && provisional(desk, received_on, request.due),
        demands,
        due: open.then_some(request.due),
        days_left: open.then_some(left),
        overdue: open && left < 0,
        strip: if open {
            maps::strip_of(desk, request, today)
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
            .collect(),
        answers: shown
            .answers
            .iter()
            .map(|answer| super::answer::view(answer, zone))
            .collect(),
        practice: desk.settings().practice,
    })
}

fn demand_view(
    desk: &Desk,
    shown: &Shown,
    demand: &Demand,
    today: Date,
    zone: Tz,
) -> Result<DemandView, Failure> {
    let limit = desk.limit(&shown.request, demand, today)?;
    let days = demand
        .extension
        .as_ref()
        .map_or(0, |extension| extension.days);
    let deadline = maps::deadline(&limit.deadline, days);
    Ok(DemandView {
        kind: deadline.kind,
        statute: deadline.statute,
        promise: deadline.promise,
        binding: deadline.binding,
        due: deadline.due,
        days_left: limit.days_left,
        overdue: shown.request.stage.id().is_open()
            && demand.refusal.is_none()
            && limit.days_left < 0,
        provisional: deadline.provisional,
        extension: demand.extension.as_ref().map(|extension| ExtensionView {
            days: extension.days,
            because: extension.because.clone(),
            at: maps::instant(extension.at, zone),
        }),
        extendable_to: shown
            .extendable
            .contains(&demand.kind)
            .then(|| desk.longest_extension(&shown.request, demand.kind))
            .flatten(),
        original_due: limit.original_due,
        refusal: demand.refusal.as_ref().map(|refusal| RefusalView {
            ground: refusal.ground.id().to_owned(),
            because: refusal.because.clone(),
            at: maps::instant(refusal.at, zone),
        }),
        count: deadline.count,
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

fn name_forms(forms: NameFormsView) -> NameForms {
    NameForms {
        genitive: forms.genitive.into(),
        dative: forms.dative.into(),
        salutation: forms.salutation.into(),
    }
}

fn provisional(desk: &Desk, received: Date, due: Date) -> bool {
    use chrono::Datelike as _;
    (received.year()..=due.year()).any(|year| desk.calendar().is_provisional(year))
}

/// An absent value is kept, an empty one cleared.
fn personal(value: Option<String>) -> Edit<Personal> {
    match value {
        None => Edit::Keep,
        Some(text) if text.trim().is_empty() => Edit::Clear,
        Some(text) => Edit::Set(Personal::new(text.trim().to_owned())),
    }
}

fn parsed<T>(
    value: Option<String>,
    read: impl FnOnce(&str) -> Result<T, Failure>,
) -> Result<Edit<T>, Failure> {
    match value {
        None => Ok(Edit::Keep),
        Some(text) if text.trim().is_empty() => Ok(Edit::Clear),
        Some(text) => read(text.trim()).map(Edit::Set),
    }
}
