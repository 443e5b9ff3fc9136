//! Requests: lists, one whole, and every decision on it.

mod demand;
mod list;
mod take;
mod view;

pub(crate) use list::{list, row};
pub(crate) use take::take;
pub(crate) use view::{proposed_forms, view};

use super::intake::hex;
use super::report;
use crate::view::*;
use crate::{App, Failure, maps};
use chrono::{DateTime, Utc};
use dekada_core::desk::{Desk, DeskError, Edit, Report, RequestEdit};
use dekada_core::personal::Personal;
use dekada_core::request::{DemandKind, Item, NameForms, Question, RequestNumber};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

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
        grounds: by_kind(input.grounds, |text| Ok(text.parse()?))?,
        supplied: by_kind(input.supplied, maps::date)?,
        cured: parsed(input.cured, |text| maps::moment(text, zone))?,
        gdpr: input.gdpr,
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

/// Extends a limit and keeps the notice that tells the person of it.
pub(crate) fn extend(app: &App, desk: &Desk, input: ExtendInput) -> Result<RequestView, Failure> {
    let kind: DemandKind = input.demand.parse()?;
    let number = maps::number(&input.request)?;
    if input.gdpr {
        desk.extend_gdpr(number, kind, &input.because, app.now())?;
        return view(app, desk, number);
    }
    let because = input.because.trim();
    if because.is_empty() {
        return Err(DeskError::ReasonMissing.into());
    }
    let notice = report::extension(app, desk, number, kind, input.days, because)?;
    let sha256 = hex(&Sha256::digest(&notice.printed.bytes));
    let kept = Report {
        kind: "extension",
        number: notice.number,
        date: notice.date,
        sha256: &sha256,
        pages: u32::try_from(notice.printed.pages).unwrap_or(u32::MAX),
        standard: notice.printed.standard,
        file: &notice.printed.bytes,
    };
    desk.extend(number, kind, input.days, because, Some(&kept), app.now())?;
    view(app, desk, number)
}

pub(crate) fn task_done(app: &App, desk: &Desk, input: TaskDone) -> Result<RequestView, Failure> {
    let number = maps::number(&input.request)?;
    let kind: DemandKind = input.demand.parse()?;
    desk.task_done(number, kind, input.done, input.note.as_deref(), app.now())?;
    view(app, desk, number)
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
    step: impl FnOnce(&Desk, RequestNumber, DateTime<Utc>) -> Result<(), DeskError>,
) -> Result<RequestView, Failure> {
    let number = maps::number(request)?;
    step(desk, number, app.now())?;
    view(app, desk, number)
}

fn name_forms(forms: NameFormsView) -> NameForms {
    NameForms {
        genitive: forms.genitive.into(),
        dative: forms.dative.into(),
        salutation: forms.salutation.into(),
    }
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

/// Values of several demands, each by its kind.
fn by_kind<T>(
    values: Option<BTreeMap<String, String>>,
    read: impl Fn(&str) -> Result<T, Failure>,
) -> Result<Vec<(DemandKind, Edit<T>)>, Failure> {
    values
        .unwrap_or_default()
        .into_iter()
        .map(|(kind, text)| Ok((kind.parse()?, parsed(Some(text), &read)?)))
        .collect()
}
