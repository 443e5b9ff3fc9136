use super::{CountedDayView, Date, Instant, StatuteView, TermView};
use crate::Failure;
use serde::Serialize;
use ts_rs::TS;

/// One right exercised in the request, with its own clock.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DemandView {
    #[ts(type = "Kind")]
    pub kind: String,
    /// On what it is grounded; absent where nobody has read it yet.
    #[ts(type = "DeletionGround | null")]
    pub ground: Option<String>,
    /// The grounds between which the letter decides, with the limit of each; empty for kinds that
    /// have none.
    pub grounds: Vec<GroundChoice>,
    /// The day the person supplied confirming data.
    pub supplied: Option<Date>,
    /// The term starts on that day, so it can be entered.
    pub starts_with_data: bool,
    pub statute: Option<StatuteView>,
    /// Other statutory limits of the same demand, none of them earlier.
    pub beside: Vec<StatuteView>,
    pub promise: TermView,
    pub gdpr: Option<StatuteView>,
    #[ts(type = "Binding")]
    pub binding: String,
    pub due: Date,
    pub days_left: i32,
    pub overdue: bool,
    pub provisional: bool,
    pub extension: Option<ExtensionView>,
    /// The limit after the longest extension the law allows; absent where it can no longer be extended.
    pub extendable_to: Option<Date>,
    /// Why the law's term cannot be extended; words are `err-<code>`.
    pub why_not_extendable: Option<Failure>,
    pub gdpr_extension: Option<GdprExtensionView>,
    /// The limit of the GDPR after its two further months; absent where they cannot be taken.
    pub gdpr_extendable_to: Option<Date>,
    /// The limit without the extension.
    pub original_due: Date,
    pub refusal: Option<RefusalView>,
    pub count: Vec<CountedDayView>,
    /// The count in words, a line each.
    pub explanation: Vec<String>,
}

/// What a ground makes of a limit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GroundChoice {
    #[ts(type = "DeletionGround")]
    pub ground: String,
    pub statute: StatuteView,
    /// The earliest limit on this ground.
    pub due: Date,
    pub extendable: bool,
    /// The data are blocked at once.
    pub blocks: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct GdprExtensionView {
    pub because: String,
    pub at: Instant,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ExtensionView {
    /// The notice that was written; absent where it could not be.
    pub notice: Option<i64>,
    pub days: u32,
    pub because: String,
    pub at: Instant,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct RefusalView {
    pub ground: String,
    pub because: String,
    pub at: Instant,
}
