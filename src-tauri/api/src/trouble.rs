//! From the errors of the rooms below to failures: one code each, with its parameters.

use crate::{Failure, FailureClass};
use dekada_core::calendar::DeadlineError;
use dekada_core::desk::{
    CreateError, DeskError, DeskOpenError, HandOverError, ImportError, PassphraseError,
    TakeBackError,
};
use dekada_core::pages::Refusal;
use dekada_core::store::{BoardError, StoreError};
use dekada_core::vault::{KeyError, OpenError};
use dekada_core::word::UnknownWord;
use dekada_core::workflow::{Closed, NotPossible, WhyNot};
use dekada_finder::{MapError, SourceError};
use dekada_press::PrintError;
use std::io;

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let mut failure = Self::failed(refusal.code());
        for (name, value) in refusal.parameters() {
            // Fluent names parameters with letters and dashes; counts stay numbers for plurals.
            failure = match value.parse::<u64>() {
                Ok(number) => failure.with(name, number),
                Err(_) => failure.with(name, value),
            };
        }
        failure
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Damaged => {
                Self::new(FailureClass::Broken, "vault-damaged").with("place", "pages")
            }
            StoreError::NoSpace => Self::failed("no-space"),
            StoreError::Busy => Self::not_now("vault-in-use"),
            StoreError::NewerSchema { found, .. } => {
                Self::failed("vault-newer").with("format", found)
            }
            StoreError::BadRow { table } => {
                Self::new(FailureClass::Broken, "bad-row").with("table", table)
            }
            StoreError::Sql(_) => Self::failed("store-failed"),
        }
    }
}

impl From<BoardError> for Failure {
    fn from(_: BoardError) -> Self {
        Self::failed("board-failed")
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Missing => Self::failed("vault-missing"),
            OpenError::NotAVault => Self::new(FailureClass::Broken, "not-a-vault"),
            OpenError::WrongPassphrase => Self::new(FailureClass::Locked, "wrong-passphrase"),
            OpenError::NewerVault { format } => Self::failed("vault-newer").with("format", format),
            OpenError::Damaged { place } => {
                Self::new(FailureClass::Broken, "vault-damaged").with("place", place)
            }
            OpenError::Key(error) => error.into(),
            OpenError::Io(error) => io_failure(&error),
        }
    }
}

impl From<KeyError> for Failure {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::NoRandom => Self::failed("no-random"),
            KeyError::NoMemory => Self::failed("no-memory"),
        }
    }
}

impl From<DeskOpenError> for Failure {
    fn from(error: DeskOpenError) -> Self {
        match error {
            DeskOpenError::Vault(error) => error.into(),
            DeskOpenError::Store(error) => error.into(),
        }
    }
}

impl From<CreateError> for Failure {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::Exists => Self::failed("vault-exists"),
            CreateError::EmptyPassphrase => Self::usage("passphrase-empty"),
            CreateError::Key(error) => error.into(),
            CreateError::Store(error) => error.into(),
            CreateError::Io(error) => io_failure(&error),
        }
    }
}

impl From<PassphraseError> for Failure {
    fn from(error: PassphraseError) -> Self {
        match error {
            PassphraseError::Wrong => Self::new(FailureClass::Locked, "wrong-passphrase"),
            PassphraseError::Empty => Self::usage("passphrase-empty"),
            PassphraseError::InUse => Self::not_now("vault-in-use"),
            PassphraseError::Key(error) => error.into(),
            PassphraseError::Open(error) => error.into(),
            PassphraseError::Store(error) => error.into(),
            PassphraseError::Io(error) => io_failure(&error),
        }
    }
}

impl From<HandOverError> for Failure {
    fn from(error: HandOverError) -> Self {
        match error {
            HandOverError::EmptyPassphrase => Self::usage("passphrase-empty"),
            HandOverError::OwnPassphrase => Self::usage("handover-own-passphrase"),
            HandOverError::Exists => Self::failed("file-exists"),
            HandOverError::Key(error) => error.into(),
            HandOverError::Store(error) => error.into(),
            HandOverError::Io(error) => io_failure(&error),
        }
    }
}

impl From<TakeBackError> for Failure {
    fn from(error: TakeBackError) -> Self {
        match error {
            TakeBackError::SameFile => Self::usage("handover-same-file"),
            TakeBackError::Own(error) => error.into(),
            TakeBackError::InUse => Self::not_now("vault-in-use"),
            TakeBackError::Pack(error) => of_a_pack(error),
            TakeBackError::PackInUse => Self::not_now("handover-in-use"),
            TakeBackError::PackDamaged => Self::new(FailureClass::Broken, "handover-damaged"),
            TakeBackError::PackJournal { entry } => {
                Self::new(FailureClass::Broken, "handover-journal-broken").with("entry", entry)
            }
            TakeBackError::Foreign => Self::failed("handover-foreign"),
            TakeBackError::BothWentOn { own, pack } => Self::not_now("handover-both-went-on")
                .with("own", own)
                .with("pack", pack),
            TakeBackError::Store(error) => error.into(),
            TakeBackError::Io(error) => io_failure(&error),
        }
    }
}

/// What is wrong with the file of a pack; the vault itself is not concerned.
fn of_a_pack(error: OpenError) -> Failure {
    match error {
        OpenError::Missing => Failure::failed("file-not-found"),
        OpenError::NotAVault => Failure::failed("handover-not-a-pack"),
        OpenError::WrongPassphrase => {
            Failure::new(FailureClass::Locked, "handover-wrong-passphrase")
        }
        OpenError::Damaged { .. } => Failure::new(FailureClass::Broken, "handover-damaged"),
        other => other.into(),
    }
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Refused(refusal) => refusal.into(),
            ImportError::Desk(error) => error.into(),
        }
    }
}

impl From<NotPossible> for Failure {
    fn from(error: NotPossible) -> Self {
        Self::not_now("not-in-this-stage").with("stage", error.stage.id())
    }
}

impl From<Closed> for Failure {
    fn from(error: Closed) -> Self {
        Self::not_now(match error {
            Closed::IdentityOpen => "identity-open",
            Closed::IdentityNotConfirmed => "identity-not-confirmed",
            Closed::SignatureOpen => "signature-open",
            Closed::SignatureNotAccepted => "signature-not-accepted",
            Closed::Incomplete => "judged-incomplete",
        })
    }
}

impl From<WhyNot> for Failure {
    fn from(error: WhyNot) -> Self {
        match error {
            WhyNot::Stage(stage) => NotPossible { stage }.into(),
            WhyNot::Gate(closed) => closed.into(),
            WhyNot::NoDemand => Self::not_now("no-demand"),
            WhyNot::NothingToExtend => Self::not_now("nothing-to-extend"),
            WhyNot::Undecided(findings) => {
                Self::not_now("findings-undecided").with("findings", findings)
            }
            WhyNot::NotAsked => Self::not_now("not-asked"),
        }
    }
}

impl From<DeadlineError> for Failure {
    fn from(error: DeadlineError) -> Self {
        match error {
            DeadlineError::NoExtension => Self::not_now("no-extension"),
            DeadlineError::EmptyExtension => Self::usage("extension-empty"),
            DeadlineError::ExtensionTooLong { longest } => {
                Self::not_now("extension-too-long").with("longest", longest.0)
            }
            DeadlineError::BeforeTheLaw { since } => {
                Self::usage("before-the-law").with("since", since.to_string())
            }
            DeadlineError::OutOfRange => Self::usage("date-out-of-range"),
        }
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Store(error) => error.into(),
            DeskError::NoSuchRequest(number) => {
                Self::failed("no-such-request").with("request", number.to_string())
            }
            DeskError::NoSuchDocument(id) => Self::failed("no-such-document").with("document", id),
            DeskError::NoSuchPage(page) => Self::failed("no-such-page").with("page", page.0),
            DeskError::NotAnOrder => Self::usage("not-an-order"),
            DeskError::PagesInUse => Self::not_now("pages-in-use"),
            DeskError::NotSplit => Self::not_now("not-split"),
            DeskError::NoSuchFinding(id) => Self::failed("no-such-finding").with("finding", id),
            DeskError::NoSuchAnswer(id) => Self::failed("no-such-answer").with("answer", id),
            DeskError::NoSuchSource(id) => Self::failed("no-such-source").with("source", id),
            DeskError::NoSuchDemand => Self::not_now("no-such-demand"),
            DeskError::NotPossible(error) => error.into(),
            DeskError::Closed(error) => error.into(),
            DeskError::WhyNot(error) => error.into(),
            DeskError::Deadline(error) => error.into(),
            DeskError::AlreadyExtended => Self::not_now("already-extended"),
            DeskError::LimitPassed => Self::not_now("limit-passed"),
            DeskError::DemandRefused => Self::not_now("demand-refused"),
            DeskError::ReasonMissing => Self::usage("reason-missing"),
            DeskError::UnknownVerdict(about) => Self::usage("unknown-verdict").with("about", about),
            DeskError::EvidenceElsewhere => Self::usage("evidence-elsewhere"),
            DeskError::MergeIntoItself => Self::usage("merge-into-itself"),
            DeskError::MergeIntoClosed => Self::not_now("merge-into-closed"),
            DeskError::ReceivedInFuture => Self::usage("received-in-future"),
            DeskError::NoSuchGround => Self::usage("no-such-ground"),
            DeskError::NothingToSupply => Self::not_now("nothing-to-supply"),
            DeskError::SuppliedOutside => Self::usage("supplied-outside"),
            DeskError::NotReturned => Self::not_now("not-returned"),
            DeskError::CuredOutside => Self::usage("cured-outside"),
            DeskError::Implausible(error) => error.into(),
            DeskError::NoTask => Self::not_now("no-task"),
            DeskError::NoGdpr => Self::not_now("no-gdpr"),
            DeskError::NoSuchDay => Self::usage("no-such-day"),
            DeskError::NothingToSend => Self::usage("nothing-to-send"),
            DeskError::NumberMissing => Self::usage("number-missing"),
        }
    }
}

impl From<UnknownWord> for Failure {
    fn from(error: UnknownWord) -> Self {
        Self::usage("unknown-word").with("set", error.set)
    }
}

impl From<MapError> for Failure {
    fn from(error: MapError) -> Self {
        // The map is the officer's own file: what is wrong stands with its line in the message.
        Self::failed("bad-map").with("detail", error.to_string())
    }
}

impl From<SourceError> for Failure {
    fn from(error: SourceError) -> Self {
        let code = format!("source-{}", error.id());
        let failure = Self::failed(&code);
        match error {
            SourceError::CutOff { row } | SourceError::RecordTooLong { row } => {
                failure.with("row", row)
            }
            SourceError::NoSuchCollection { name } => failure.with("collection", name),
            _ => failure,
        }
    }
}

impl From<PrintError> for Failure {
    fn from(error: PrintError) -> Self {
        let items =
            |ids: Vec<&str>| Self::not_now("report-incomplete").with("items", ids.join(", "));
        match error {
            PrintError::IncompleteReport(missing) => {
                items(missing.into_iter().map(|item| item.id()).collect())
            }
            PrintError::IncompleteAct(missing) => {
                items(missing.into_iter().map(|item| item.id()).collect())
            }
            PrintError::Typesetting(fault) => {
                Self::failed("typesetting").with("place", fault.to_string())
            }
        }
    }
}

/// A file of the officer's that could not be read or written. The path is not repeated: it may
/// hold a name.
pub(crate) fn io_failure(error: &io::Error) -> Failure {
    Failure::failed(match error.kind() {
        io::ErrorKind::NotFound => "file-not-found",
        io::ErrorKind::PermissionDenied => "file-denied",
        io::ErrorKind::AlreadyExists => "file-exists",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "no-space",
        io::ErrorKind::IsADirectory => "file-is-folder",
        io::ErrorKind::ReadOnlyFilesystem => "file-denied",
        _ => "file-unreadable",
    })
}
