//! What a person asked: one incoming letter with one or more demands.
//!
//! A request is opened by every imported document and lives in the vault for good: nothing here
//! deletes one. The subject's data are wrapped in `Personal`, so that a stray debug print shows
//! nothing. Terms and limits are computed in `calendar`; what may happen next, in `workflow`.

mod case;
mod checklist;
mod evidence;
mod judgement;
mod kind;
mod number;
mod refusal;

pub use case::{
    AtOnceDone, Channel, Demand, Extension, GdprExtension, Judgement, Mark, NameForms, Refusal,
    Request, RequestId, Subject,
};
pub use checklist::{Item, ItemState};
pub use evidence::{DocumentId, Evidence};
pub use judgement::{CompletenessVerdict, IdentityVerdict, Question, SignatureVerdict};
pub use kind::{DeletionGround, DemandKind};
pub use number::RequestNumber;
pub use refusal::Ground;
