//! The officer's decisions: marks, verdicts, and every step of a request.

use super::request::{advance, find, still_open};
use super::{Desk, DeskError, Done};
use crate::journal::Op;
use crate::request::{
    CompletenessVerdict, DemandKind, DocumentId, Evidence, Ground, IdentityVerdict, Item,
    ItemState, Judgement, Mark, Question, Refusal, Request, RequestNumber, SignatureVerdict,
};
use crate::store::Tx;
use crate::workflow::{Event, Gate, NotPossible, StageId, WhyNot};
use chrono::{DateTime, Utc};

impl Desk {
    /// Marks one particular of the checklist; no state takes the mark back.
    ///
    /// # Errors
    /// [`DeskError`] where the request is closed or the evidence lies elsewhere.
    pub fn mark(
        &self,
        number: RequestNumber,
        item: Item,
        state: Option<ItemState>,
        note: Option<String>,
        evidence: Option<Evidence>,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let author = self.settings().author();
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            on_its_pages(tx, &request, evidence)?;
            advance(&mut request, Event::Examine, now)?;
            match state {
                Some(state) => {
                    tx.put_mark(
                        request.id,
                        &Mark {
                            item,
                            state,
                            note,
                            evidence,
                            author,
                            at: now,
                        },
                    )?;
                }
                None => tx.remove_mark(request.id, item)?,
            }
            tx.save_request(&request)?;
            let op = Op::Marked {
                item: item.id(),
                state: state.map(ItemState::id),
            };
            Ok(Done::about(number, (), op))
        })
    }

    /// Records a verdict. One that closes the gate takes an accepted request back to `examining`.
    ///
    /// # Errors
    /// [`DeskError`] where the reason is missing, the verdict is not one on that question, the
    /// evidence lies elsewhere, or the request is closed.
    pub fn judge(
        &self,
        number: RequestNumber,
        about: Question,
        verdict: &str,
        because: &str,
        evidence: Option<Evidence>,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        if !is_verdict(about, verdict) {
            return Err(DeskError::UnknownVerdict(about.id()));
        }
        let because = reason(because)?;
        let author = self.settings().author();
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            on_its_pages(tx, &request, evidence)?;
            let judgement = Judgement {
                about,
                verdict: verdict.to_owned(),
                because: because.clone(),
                evidence,
                author,
                at: now,
            };
            tx.insert_judgement(request.id, &judgement)?;
            let open = Gate::open(&tx.read().judgements(request.id)?).is_ok();
            let event = if open {
                Event::Examine
            } else {
                Event::GateClosed
            };
            advance(&mut request, event, now)?;
            tx.save_request(&request)?;
            let place = evidence.map(|place| place.to_string());
            let op = Op::Judged {
                about: about.id(),
                verdict: judgement.verdict,
                because,
                place,
            };
            Ok(Done::about(number, (), op))
        })
    }

    /// Accepts a request: from here on it may be fulfilled.
    ///
    /// # Errors
    /// [`DeskError::Closed`] while the person is not confirmed or the signature not accepted.
    pub fn accept(&self, number: RequestNumber, now: DateTime<Utc>) -> Result<(), DeskError> {
        self.step(number, now, |tx, request| {
            if request.open_demands().is_empty() {
                return Err(WhyNot::NoDemand.into());
            }
            // A stage that knows no acceptance says so before the gate is asked.
            if !matches!(
                request.stage.id(),
                StageId::Received | StageId::Examining | StageId::Returned
            ) {
                return Err(NotPossible {
                    stage: request.stage.id(),
                }
                .into());
            }
            let gate = Gate::open(&tx.read().judgements(request.id)?)?;
            Ok((Event::Accept(gate), Op::Accepted))
        })
    }

    /// Sends a request back for what is missing. Its limit runs on from the receipt.
    ///
    /// # Errors
    /// [`DeskError::ReasonMissing`] where nothing is said to be missing.
    pub fn send_back(
        &self,
        number: RequestNumber,
        missing: &[Item],
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        if missing.is_empty() {
            return Err(DeskError::ReasonMissing);
        }
        let ids: Vec<&str> = missing.iter().map(|item| item.id()).collect();
        let op = Op::Returned {
            missing: ids.join(","),
        };
        self.step(number, now, |_, _| {
            Ok((
                Event::Return {
                    missing: missing.to_vec(),
                },
                op,
            ))
        })
    }

    /// Refuses one demand on a ground of the law. When none is left open, the request is refused.
    ///
    /// # Errors
    /// [`DeskError`] where the demand is not asked, refused already, or the reason is missing.
    pub fn refuse(
        &self,
        number: RequestNumber,
        kind: DemandKind,
        ground: Ground,
        because: &str,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let because = reason(because)?;
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            still_open(&request)?;
            let demand = request
                .demands
                .iter_mut()
                .find(|demand| demand.kind == kind)
                .ok_or(DeskError::NoSuchDemand)?;
            if demand.refusal.is_some() {
                return Err(DeskError::DemandRefused);
            }
            demand.refusal = Some(Refusal {
                ground,
                because: because.clone(),
                at: now,
            });
            if request.open_demands().is_empty() {
                advance(&mut request, Event::RefuseAll, now)?;
                request.completed = Some(self.today(now));
            }
            self.settle_limits(&mut request)?;
            tx.save_request(&request)?;
            let op = Op::Refused {
                kind: kind.id(),
                ground: ground.id(),
                because,
            };
            Ok(Done::about(number, (), op))
        })
    }

    /// The person took the request back.
    ///
    /// # Errors
    /// [`DeskError::NotPossible`] once it is answered or closed.
    pub fn withdraw(&self, number: RequestNumber, now: DateTime<Utc>) -> Result<(), DeskError> {
        self.step(number, now, |_, _| Ok((Event::Withdraw, Op::Withdrawn)))
    }

    /// Not a request at all: spam, another addressee.
    ///
    /// # Errors
    /// [`DeskError`] where the reason is missing or somebody already decided on it.
    pub fn dismiss(
        &self,
        number: RequestNumber,
        because: &str,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        let because = reason(because)?;
        let op = Op::Dismissed {
            because: because.clone(),
        };
        self.step(number, now, |_, _| Ok((Event::Dismiss { because }, op)))
    }

    /// Makes a request part of another: its documents and open demands move there, and the earlier
    /// receipt counts. An accepted request is examined again when it gets a demand it did not have.
    ///
    /// # Errors
    /// [`DeskError`] where one of the two is closed or decided, or both are the same.
    pub fn merge(
        &self,
        number: RequestNumber,
        into: RequestNumber,
        now: DateTime<Utc>,
    ) -> Result<(), DeskError> {
        if number == into {
            return Err(DeskError::MergeIntoItself);
        }
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            let mut other = find(tx, into)?;
            if !other.stage.id().is_open() {
                return Err(DeskError::MergeIntoClosed);
            }
            advance(&mut request, Event::Merge { into }, now)?;
            tx.move_documents(request.id, other.id)?;
            other.received = other.received.min(request.received);
            // The second letter may be somebody else's: who asks is open again.
            tx.void_identity(other.id, now)?;
            let accepted = matches!(other.stage.id(), StageId::Accepted | StageId::Fulfilling);
            if take_over(&mut other, &request) || accepted {
                advance(&mut other, Event::GateClosed, now)?;
            } else if other.stage.id() == StageId::Returned {
                advance(&mut other, Event::Examine, now)?;
            }
            self.settle_limits(&mut other)?;
            tx.save_request(&request)?;
            tx.save_request(&other)?;
            let op = Op::Merged {
                into: into.to_string(),
            };
            Ok(Done {
                also: Some(into),
                ..Done::about(number, (), op)
            })
        })
    }

    /// Closes a request for good.
    ///
    /// # Errors
    /// [`DeskError::NotPossible`] while it is open.
    pub fn archive(&self, number: RequestNumber, now: DateTime<Utc>) -> Result<(), DeskError> {
        self.step(number, now, |_, _| Ok((Event::Archive, Op::Archived)))
    }

    fn step(
        &self,
        number: RequestNumber,
        now: DateTime<Utc>,
        event: impl FnOnce(&Tx<'_>, &Request) -> Result<(Event, Op), DeskError>,
    ) -> Result<(), DeskError> {
        self.change(now, |tx| {
            let mut request = find(tx, number)?;
            let (event, op) = event(tx, &request)?;
            advance(&mut request, event, now)?;
            if request.stage.id() == StageId::Returned {
                // What came before did not complete it.
                request.cured = None;
                self.settle_limits(&mut request)?;
            }
            tx.save_request(&request)?;
            Ok(Done::about(number, (), op))
        })
    }
}

/// Adds the open demands of one request that the other lacks; says whether there were any.
fn take_over(other: &mut Request, request: &Request) -> bool {
    let before = other.demands.len();
    for demand in &request.demands {
        if demand.refusal.is_none() && other.demand(demand.kind).is_none() {
            other.demands.push(demand.clone());
        }
    }
    other.demands.len() > before
}

/// A reason somebody can read a year later.
pub(super) fn reason(text: &str) -> Result<String, DeskError> {
    let text = text.trim();
    if text.is_empty() {
        Err(DeskError::ReasonMissing)
    } else {
        Ok(text.to_owned())
    }
}

fn is_verdict(about: Question, verdict: &str) -> bool {
    match about {
        Question::Identity => verdict.parse::<IdentityVerdict>().is_ok(),
        Question::Signature => verdict.parse::<SignatureVerdict>().is_ok(),
        Question::Completeness => verdict.parse::<CompletenessVerdict>().is_ok(),
    }
}

/// Evidence must lie on a page of a document of this very request.
fn on_its_pages(
    tx: &Tx<'_>,
    request: &Request,
    evidence: Option<Evidence>,
) -> Result<(), DeskError> {
    let Some(Evidence {
        document: DocumentId(id),
        page,
        region,
    }) = evidence
    else {
        return Ok(());
    };
    let document = tx.read().document(DocumentId(id))?;
    if document.is_none_or(|document| document.request != request.id) {
        return Err(DeskError::EvidenceElsewhere);
    }
    let inside = tx.read().pages(DocumentId(id))?.iter().any(|known| {
        known.page == page
            && region.x >= 0.0
            && region.y >= 0.0
            && region.x + region.w <= known.width_pt + 1.0
            && region.y + region.h <= known.height_pt + 1.0
    });
    if inside {
        Ok(())
    } else {
        Err(DeskError::EvidenceElsewhere)
    }
}
