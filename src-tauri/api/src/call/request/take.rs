//! Taking what was read in the letter over as facts of the request: the officer's act, whole or
//! field by field.

use super::view;
use crate::call::document;
use crate::view::*;
use crate::{App, Failure, maps};
use dekada_core::desk::{Desk, Edit, RequestEdit};
use dekada_core::personal::Personal;
use dekada_core::reading::ProposedField;
use dekada_core::request::{DemandKind, Request};

pub(crate) fn take(app: &App, desk: &Desk, input: TakeInput) -> Result<RequestView, Failure> {
    let number = maps::number(&input.request)?;
    let shown = desk.show(number, app.now())?;
    let wanted: Option<Vec<ProposedField>> = match &input.fields {
        Some(fields) => Some(
            fields
                .iter()
                .map(|field| Ok(field.parse()?))
                .collect::<Result<_, Failure>>()?,
        ),
        None => None,
    };
    let mut proposals = Vec::new();
    for (document, _) in &shown.documents {
        proposals.extend(document::fields(desk, document.id, &shown.request)?);
    }
    let edit = chosen(&shown.request, &proposals, wanted.as_deref());
    desk.edit(number, edit, app.now())?;
    view(app, desk, number)
}

/// Fields that were named take the best proposal there is. Where none is named, every empty place
/// takes a good one.
fn chosen(
    request: &Request,
    proposals: &[FieldView],
    wanted: Option<&[ProposedField]>,
) -> RequestEdit {
    let subject = &request.subject;
    let best = |field: ProposedField, empty: bool| {
        let may = match wanted {
            Some(fields) => fields.contains(&field),
            None => empty,
        };
        proposals
            .iter()
            .filter(|proposal| may && proposal.name == field.id())
            .filter(|proposal| wanted.is_some() || proposal.good)
            .max_by(|a, b| a.confidence.total_cmp(&b.confidence))
            .map(|proposal| proposal.value.clone())
    };
    let text = |field, empty| match best(field, empty) {
        Some(value) => Edit::Set(Personal::new(value)),
        None => Edit::Keep,
    };
    let date = |field, empty| best(field, empty).and_then(|value| value.parse().ok());
    RequestEdit {
        kinds: kinds(request, proposals, wanted),
        name: text(ProposedField::Name, subject.name.is_none()),
        email: text(ProposedField::Email, subject.email.is_none()),
        phone: text(ProposedField::Phone, subject.phone.is_none()),
        account: text(ProposedField::Account, subject.account.is_none()),
        id_document: text(ProposedField::IdDocument, subject.id_document.is_none()),
        birth_date: date(ProposedField::BirthDate, subject.birth_date.is_none())
            .map_or(Edit::Keep, |date| Edit::Set(Personal::new(date))),
        sent: date(ProposedField::LetterDate, request.sent.is_none()).map_or(Edit::Keep, Edit::Set),
        ..RequestEdit::default()
    }
}

/// The demands that are there already, and those that were read.
fn kinds(
    request: &Request,
    proposals: &[FieldView],
    wanted: Option<&[ProposedField]>,
) -> Option<Vec<DemandKind>> {
    let may = match wanted {
        Some(fields) => fields.contains(&ProposedField::Demand),
        None => request.demands.is_empty(),
    };
    let mut kinds: Vec<DemandKind> = request.demands.iter().map(|demand| demand.kind).collect();
    let read = proposals
        .iter()
        .filter(|proposal| may && proposal.name == ProposedField::Demand.id())
        .filter(|proposal| wanted.is_some() || proposal.good)
        .filter_map(|proposal| proposal.value.parse().ok());
    for kind in read {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    (kinds.len() > request.demands.len()).then_some(kinds)
}
