//! The notice of an extension: made with it, and kept with it.

use super::material::Material;
use crate::limit::Teller;
use crate::text::{Language, words};
use crate::{App, Failure};
use dekada_core::calendar::{Clock, WorkingDays, deadline};
use dekada_core::desk::{Desk, DeskError};
use dekada_core::report::{Addressee, ExtensionNotice};
use dekada_core::request::{DemandKind, RequestNumber};
use dekada_press::Printed;

/// A notice that is ready to be kept.
pub(crate) struct Notice {
    pub number: String,
    pub date: chrono::NaiveDate,
    pub printed: Printed,
}

/// Prints the notice that a demand's limit moves by so many working days.
///
/// # Errors
/// Everything that forbids the extension is found before anything is printed.
pub(crate) fn extension(
    app: &App,
    desk: &Desk,
    number: RequestNumber,
    kind: DemandKind,
    days: u32,
    because: &str,
) -> Result<Notice, Failure> {
    // The notice itself draws a line of the right length where a requisite is missing.
    let material = Material {
        blank: "",
        ..Material::gather(app, desk, number, None)?
    };
    let request = &material.request;
    desk.extendable(request, kind, app.now())?;
    let demand = request.demand(kind).ok_or(DeskError::NoSuchDemand)?;
    let clock = desk.clock(request, demand);
    let calendar = desk.calendar();
    let before = deadline(&clock, &calendar)?;
    let after = deadline(
        &Clock {
            extended: Some(WorkingDays(days)),
            ..clock
        },
        &calendar,
    )?;
    // Letters to people are Russian whatever language the screen has.
    let teller = Teller {
        calendar,
        words: words(Language::Russian),
    };
    let mut statutes = after.statute.iter().chain(&after.beside);
    let extended = statutes.find(|term| term.extension.is_some());
    let notice = ExtensionNotice {
        number: material.number.clone(),
        date: material.today,
        incoming: material.incoming(),
        operator: material.operator(),
        addressee: Addressee {
            dative: material.forms.dative.clone().into(),
            contact: request.subject.email.iter().cloned().collect(),
        },
        salutation: material.forms.salutation.clone().into(),
        asked: teller.say(&format!("asked-{kind}"), &[]),
        limit: before.due,
        extended_to: after.due,
        by: WorkingDays(days),
        reason: because.to_owned().into(),
        basis: extended
            .map(|term| term.citation.ru.clone())
            .unwrap_or_default(),
        signer: material.signer(),
        executor: material.executor(),
        practice: material.settings.practice,
    };
    Ok(Notice {
        number: notice.number.clone(),
        date: notice.date,
        printed: dekada_press::extension_notice(&notice)?,
    })
}
