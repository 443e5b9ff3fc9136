//! Reports: a draft with every text the officer can still change, then the finished document.
//!
//! A draft is made of what is known: the request, the findings the officer included, the map of
//! each source, the settings. Making the report takes the same draft with the officer's changes,
//! prints it and keeps it in the vault. It is refused while a source of the list was not searched,
//! a finding is undecided, or an item of the law is empty.

mod access;
mod act;
mod categories;
mod material;
mod notice;

pub(crate) use notice::extension;

use crate::view::{AnswerView, DraftInput, DraftItem, DraftView, MakeReport};
use crate::{App, Failure, maps};
use dekada_core::desk::{Desk, Report};
use dekada_press::Printed;
use material::Material;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

pub(crate) fn draft(app: &App, desk: &Desk, input: DraftInput) -> Result<DraftView, Failure> {
    let material = Material::gather(app, desk, maps::number(&input.request)?, None)?;
    let (items, empty) = match Kind::of(&input.kind)? {
        Kind::Access => access::draft(&material),
        Kind::Deletion => act::draft(&material),
    };
    Ok(DraftView {
        request: input.request,
        kind: input.kind,
        number: material.number.clone(),
        date: material.today,
        name: material.name.clone(),
        forms: material.forms.clone(),
        items,
        empty,
        undecided: material.undecided,
        unsearched: material.unsearched.clone(),
        included: u32::try_from(material.included.len()).unwrap_or(u32::MAX),
        left_out: u32::try_from(material.left_out.len()).unwrap_or(u32::MAX),
    })
}

pub(crate) fn make(app: &App, desk: &Desk, input: MakeReport) -> Result<AnswerView, Failure> {
    let number = maps::number(&input.request)?;
    let kind = Kind::of(&input.kind)?;
    possible(app, desk, number, kind)?;
    let material = Material::gather(app, desk, number, input.forms)?;
    material.complete()?;
    let printed = match kind {
        Kind::Access => access::print(&material, &input.items)?,
        Kind::Deletion => act::print(&material, &input.items)?,
    };
    let answer = keep(app, desk, &material, kind, &printed)?;
    let stored = desk.read(|read| read.answer(answer))?;
    let stored = stored.ok_or_else(|| Failure::failed("no-such-answer").with("answer", answer))?;
    Ok(super::answer::view(&stored, desk.settings().zone))
}

#[derive(Clone, Copy)]
enum Kind {
    Access,
    Deletion,
}

impl Kind {
    fn of(id: &str) -> Result<Self, Failure> {
        match id {
            "access" => Ok(Self::Access),
            "deletion" => Ok(Self::Deletion),
            _ => Err(Failure::usage("unknown-word").with("set", "report")),
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Deletion => "deletion",
        }
    }
}

/// The workflow is asked before anything is printed; it is asked again when the report is kept.
fn possible(
    app: &App,
    desk: &Desk,
    number: dekada_core::request::RequestNumber,
    kind: Kind,
) -> Result<(), Failure> {
    use dekada_core::workflow::Action;
    let wanted = match kind {
        Kind::Access => Action::ReportAccess,
        Kind::Deletion => Action::ReportDeletion,
    };
    let shown = desk.show(number, app.now())?;
    match shown
        .choices
        .iter()
        .find(|choice| choice.action == wanted)
        .map(|choice| choice.outcome)
    {
        Some(Err(why)) => Err(why.into()),
        _ => Ok(()),
    }
}

fn keep(
    app: &App,
    desk: &Desk,
    material: &Material,
    kind: Kind,
    printed: &Printed,
) -> Result<i64, Failure> {
    let sha256 = super::intake::hex(&Sha256::digest(&printed.bytes));
    let report = Report {
        kind: kind.id(),
        number: material.number.clone(),
        date: material.today,
        sha256: &sha256,
        pages: u32::try_from(printed.pages).unwrap_or(u32::MAX),
        standard: printed.standard,
        file: &printed.bytes,
    };
    Ok(desk.keep_report(material.request.number, &report, app.now())?)
}

/// Texts the officer changed, by the id of their item.
type Changes = BTreeMap<String, String>;

fn item(id: &str, title: &str, text: impl Into<String>) -> DraftItem {
    DraftItem {
        id: id.to_owned(),
        title: title.to_owned(),
        text: text.into(),
        fixed: false,
    }
}

fn fixed(id: &str, title: &str, text: impl Into<String>) -> DraftItem {
    DraftItem {
        fixed: true,
        ..item(id, title, text)
    }
}

fn change(changes: &Changes, id: &str, text: &mut String) {
    if let Some(new) = changes.get(id) {
        *text = new.trim().to_owned();
    }
}

/// A text of paragraphs: one a line.
fn change_lines(changes: &Changes, id: &str, lines: &mut Vec<String>) {
    if let Some(new) = changes.get(id) {
        *lines = new
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect();
    }
}
