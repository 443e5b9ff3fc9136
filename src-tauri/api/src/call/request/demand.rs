//! One demand with its clock: the terms, what may move them, what has.

use crate::limit::promise;
use crate::view::{DemandView, ExtensionView, GdprExtensionView, GroundChoice, RefusalView};
use crate::{App, Failure, maps};
use dekada_core::calendar::{Clock, Gdpr, Start, deadline};
use dekada_core::desk::{Desk, DeskError, Shown};
use dekada_core::request::{Demand, DemandKind};

/// Answers of this kind are notices of an extension.
const NOTICE: &str = "extension";

pub(super) fn demand_view(
    app: &App,
    desk: &Desk,
    shown: &Shown,
    demand: &Demand,
) -> Result<DemandView, Failure> {
    let (now, request) = (app.now(), &shown.request);
    let (teller, zone) = (app.teller(), desk.settings().zone);
    let limit = desk.limit(request, demand, desk.today(now))?;
    let extension = demand.extension.as_ref();
    let deadline = teller.deadline(&limit.deadline, extension.map_or(0, |own| own.days));
    let extendable = desk.extendable(request, demand.kind, now);
    let open = request.stage.id().is_open() && demand.refusal.is_none();
    Ok(DemandView {
        kind: deadline.kind,
        ground: demand.ground.map(|ground| ground.id().to_owned()),
        grounds: grounds(app, desk, shown, demand)?,
        supplied: demand.supplied,
        starts_with_data: starts_with_data(&limit.deadline),
        statute: deadline.statute,
        beside: deadline.beside,
        promise: promise(&limit.deadline.promise),
        gdpr: deadline.gdpr,
        binding: deadline.binding,
        due: deadline.due,
        days_left: limit.days_left,
        overdue: open && limit.days_left < 0,
        provisional: deadline.provisional,
        extension: extension.map(|own| ExtensionView {
            notice: notice_of(shown, demand.kind),
            days: own.days,
            because: own.because.clone(),
            at: maps::instant(own.at, zone),
        }),
        extendable_to: extendable
            .is_ok()
            .then(|| desk.longest_extension(request, demand.kind))
            .flatten(),
        why_not_extendable: extendable.err().map(Failure::from),
        gdpr_extension: demand.gdpr_extension.as_ref().map(|own| GdprExtensionView {
            because: own.because.clone(),
            at: maps::instant(own.at, zone),
        }),
        gdpr_extendable_to: gdpr_extendable_to(desk, shown, demand, app)?,
        original_due: limit.original_due,
        refusal: demand.refusal.as_ref().map(|refusal| RefusalView {
            ground: refusal.ground.id().to_owned(),
            because: refusal.because.clone(),
            at: maps::instant(refusal.at, zone),
        }),
        count: deadline.count,
        explanation: deadline.explanation,
    })
}

fn starts_with_data(limit: &dekada_core::calendar::Deadline) -> bool {
    let statute = limit.statute.as_ref();
    statute.is_some_and(|term| term.starts == Start::ConfirmingData)
}

/// What each ground would make of the limit.
fn grounds(
    app: &App,
    desk: &Desk,
    shown: &Shown,
    demand: &Demand,
) -> Result<Vec<GroundChoice>, Failure> {
    let teller = app.teller();
    let own = desk.clock(&shown.request, demand);
    let mut choices = Vec::new();
    for &ground in demand.kind.grounds() {
        let clock = Clock {
            ground: Some(ground),
            extended: None,
            ..own
        };
        let limit = deadline(&clock, &teller.calendar).map_err(DeskError::from)?;
        let longer = clock.extended(dekada_core::calendar::WorkingDays(1));
        let Some(statute) = &limit.statute else {
            continue;
        };
        choices.push(GroundChoice {
            ground: ground.id().to_owned(),
            statute: teller.statute(statute),
            due: limit.due,
            extendable: deadline(&longer, &teller.calendar).is_ok(),
            blocks: limit.at_once.is_some(),
        });
    }
    Ok(choices)
}

/// The GDPR's limit after its two further months, while they can still be taken.
fn gdpr_extendable_to(
    desk: &Desk,
    shown: &Shown,
    demand: &Demand,
    app: &App,
) -> Result<Option<chrono::NaiveDate>, Failure> {
    let request = &shown.request;
    if desk
        .extendable_gdpr(request, demand.kind, app.now())
        .is_err()
    {
        return Ok(None);
    }
    let clock = Clock {
        gdpr: Some(Gdpr::Extended),
        ..desk.clock(request, demand)
    };
    let limit = deadline(&clock, &desk.calendar()).map_err(DeskError::from)?;
    Ok(limit.gdpr.map(|term| term.due))
}

/// The newest notice; a request whose demands were extended one by one has several.
fn notice_of(shown: &Shown, kind: DemandKind) -> Option<i64> {
    let extended = shown
        .request
        .demands
        .iter()
        .filter(|demand| demand.extension.is_some());
    let mut by_time: Vec<_> = extended
        .filter_map(|demand| Some((demand.extension.as_ref()?.at, demand.kind)))
        .collect();
    by_time.sort_unstable_by_key(|(at, _)| *at);
    let place = by_time.iter().position(|(_, extended)| *extended == kind)?;
    let notices = shown.answers.iter().filter(|answer| answer.kind == NOTICE);
    let mut notices: Vec<_> = notices.collect();
    notices.sort_unstable_by_key(|answer| answer.made);
    notices.get(place).map(|answer| answer.id)
}
