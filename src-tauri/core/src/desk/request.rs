//! Entering the facts of a request: who, what, when.

use super::{Change, Desk, DeskError, Done};
use crate::journal::Op;
use crate::personal::Personal;
use crate::request::{
    Channel, DeletionGround, Demand, DemandKind, NameForms, Request, RequestNumber,
};
use crate::store::Tx;
use crate::workflow::{Event, NotPossible, StageId, step};
use chrono::{DateTime, NaiveDate, Utc};

/// What to do with one value.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Edit<T> {
    #[default]
    Keep,
    Clear,
    Set(T),
}

/// The values to change; what is kept stays.
#[derive(Clone, Debug, Default)]
pub struct RequestEdit {
    pub received: Option<DateTime<Utc>>,
    pub sent: Edit<NaiveDate>,
    pub channel: Edit<Channel>,
    /// The whole set of demands.
    pub kinds: Option<Vec<DemandKind>>,
    pub name: Edit<Personal>,
    pub email: Edit<Personal>,
    pub phone: Edit<Personal>,
    pub account: Edit<Personal>,
    pub birth_date: Edit<Personal<NaiveDate>>,
    pub id_document: Edit<Personal>,
    pub forms: Edit<NameForms>,
    /// On what a deletion is grounded, by the kind of demand.
    pub grounds: Vec<(DemandKind, Edit<DeletionGround>)>,
    /// The day the person supplied confirming data, by the kind of demand.
    pub supplied: Vec<(DemandKind, Edit<NaiveDate>)>,
    /// When the completed document came after a return.
    pub cured: Edit<DateTime<Utc>>,
    /// The GDPR applies too.
    pub gdpr: Option<bool>,
}

impl<T: PartialEq> Edit<T> {
    /// Applies the edit; says whether anything changed.
    pub(super) fn apply(self, to: &mut Option<T>) -> bool {
        let new = match self {
            Self::Keep => return false,
            Self::Clear => None,
            Self::Set(value) => Some(value),
        };
        let changed = *to != new;
        *to = new;
        changed
    }
}

impl Desk {
    /// Enters facts of an open request. Limits are counted anew; looking at a received request
    /// moves it to `examining`.
    ///
    /// # Errors
    /// [`DeskError`] where the request is closed or a date cannot be counted from.
    pub fn edit(
        &self,
        number: RequestNumber,
        edit: RequestEdit,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        self.maybe_change(now, |tx| {
            let mut request = find(tx, number)?;
            let mut fields = self.apply(&mut request, &edit, now)?;
            fields.extend(self.apply_facts(tx, &mut request, &edit, now)?);
            if fields.is_empty() {
                return Ok(Change::Nothing(()));
            }
            if fields.iter().any(|field| TELL_WHO.contains(field)) {
                doubt_identity(tx, &mut request, now)?;
            } else if request.stage.id() != StageId::Returned || fields.contains(&"cured") {
                advance(&mut request, Event::Examine, now)?;
            }
            self.settle_limits(&mut request)?;
            tx.save_request(&request)?;
            let op = Op::RequestChanged {
                fields,
                due: request.due.to_string(),
            };
            Ok(Change::Made(Done::about(number, (), op)))
        })
    }

    fn apply(
        &self,
        request: &mut Request,
        edit: &RequestEdit,
        now: DateTime<Utc>,
    ) -> Result<Vec<&'static str>, DeskError> {
        if edit
            .received
            .is_some_and(|received| self.today(received) > self.today(now))
        {
            return Err(DeskError::ReceivedInFuture);
        }
        let subject = &mut request.subject;
        let named = edit.name.clone().apply(&mut subject.name);
        if named && edit.forms == Edit::Keep {
            // Forms of another name would be wrong: they are proposed anew.
            subject.forms = None;
        }
        let changes = [
            ("name", named),
            ("email", edit.email.clone().apply(&mut subject.email)),
            ("phone", edit.phone.clone().apply(&mut subject.phone)),
            ("account", edit.account.clone().apply(&mut subject.account)),
            (
                "birth_date",
                edit.birth_date.clone().apply(&mut subject.birth_date),
            ),
            (
                "id_document",
                edit.id_document.clone().apply(&mut subject.id_document),
            ),
            ("forms", edit.forms.clone().apply(&mut subject.forms)),
            ("sent", edit.sent.apply(&mut request.sent)),
            ("channel", edit.channel.apply(&mut request.channel)),
            (
                "received",
                edit.received
                    .is_some_and(|received| replace(&mut request.received, received)),
            ),
            (
                "demands",
                edit.kinds
                    .as_ref()
                    .is_some_and(|kinds| set_kinds(request, kinds)),
            ),
        ];
        Ok(changes
            .into_iter()
            .filter_map(|(name, changed)| changed.then_some(name))
            .collect())
    }
}

/// The request of that number.
pub(super) fn find(tx: &Tx<'_>, number: RequestNumber) -> Result<Request, DeskError> {
    tx.read()
        .request(number)?
        .ok_or(DeskError::NoSuchRequest(number))
}

/// A closed request takes no more findings, decisions or refusals.
pub(super) fn still_open(request: &Request) -> Result<(), DeskError> {
    let stage = request.stage.id();
    if stage.is_open() {
        Ok(())
    } else {
        Err(NotPossible { stage }.into())
    }
}

/// Facts by which a person is told from another; a verdict on identity was given of these.
const TELL_WHO: [&str; 6] = [
    "name",
    "email",
    "phone",
    "account",
    "birth_date",
    "id_document",
];

/// Who asks is open again: the verdict on identity was given of other facts, so it is void, and a
/// request that was accepted on it goes back to the officer.
pub(super) fn doubt_identity(
    tx: &Tx<'_>,
    request: &mut Request,
    now: DateTime<Utc>,
) -> Result<(), DeskError> {
    tx.void_identity(request.id, now)?;
    match request.stage.id() {
        StageId::Accepted | StageId::Fulfilling => advance(request, Event::GateClosed, now),
        StageId::Returned => Ok(()),
        _ => advance(request, Event::Examine, now),
    }
}

/// Moves a request by an event.
pub(super) fn advance(
    request: &mut Request,
    event: Event,
    now: DateTime<Utc>,
) -> Result<(), DeskError> {
    let after = step(&request.stage, event)?;
    if after != request.stage {
        request.stage = after;
        request.stage_since = now;
    }
    Ok(())
}

/// Demands that stay keep their extension and outcome.
fn set_kinds(request: &mut Request, kinds: &[DemandKind]) -> bool {
    let mut demands: Vec<Demand> = Vec::with_capacity(kinds.len());
    for &kind in kinds {
        if demands.iter().all(|demand| demand.kind != kind) {
            let known = request.demand(kind).cloned();
            demands.push(known.unwrap_or_else(|| Demand::new(kind, request.due)));
        }
    }
    replace(&mut request.demands, demands)
}

fn replace<T: PartialEq>(place: &mut T, value: T) -> bool {
    let changed = *place != value;
    *place = value;
    changed
}
