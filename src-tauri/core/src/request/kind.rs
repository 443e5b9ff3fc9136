//! The rights a demand can exercise (152-FZ). A kind is only a name here; its term, start and
//! extension are data with a validity date in `calendar::terms`.

use std::fmt;
use std::str::FromStr;

/// One right exercised in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DemandKind {
    /// What do you hold about me: art. 14 p. 3, art. 20 p. 1.
    Access,
    /// To whom did you pass my data: art. 14 p. 7 items 4, 8, 9.
    ThirdParties,
    /// Correct incomplete, inaccurate or outdated data: art. 20 p. 3, art. 21 p. 2.
    Rectification,
    /// "Delete my data" without a stated ground: treated as withdrawal and stop together.
    Deletion,
    /// Destroy what was unlawfully obtained or is not needed: art. 20 p. 3.
    Unlawful,
    /// Stop processing: art. 21 p. 5.1.
    Stop,
    /// Withdrawal of consent: art. 9 p. 2, art. 21 p. 5.
    Withdrawal,
    /// Withdrawal of consent to cookies.
    Cookies,
    /// Objection to a solely automated decision: art. 16 p. 4.
    AutomatedDecision,
    /// Objection to direct marketing: art. 15 p. 2.
    Marketing,
    /// A legal representative's consent for a minor; only the company's promise limits it.
    GuardianConsent,
}

impl DemandKind {
    pub const ALL: [Self; 11] = [
        Self::Access,
        Self::ThirdParties,
        Self::Rectification,
        Self::Deletion,
        Self::Unlawful,
        Self::Stop,
        Self::Withdrawal,
        Self::Cookies,
        Self::AutomatedDecision,
        Self::Marketing,
        Self::GuardianConsent,
    ];

    /// The name used in the vault, on the command line and in messages.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::ThirdParties => "third-parties",
            Self::Rectification => "rectification",
            Self::Deletion => "deletion",
            Self::Unlawful => "unlawful",
            Self::Stop => "stop",
            Self::Withdrawal => "withdrawal",
            Self::Cookies => "cookies",
            Self::AutomatedDecision => "automated-decision",
            Self::Marketing => "marketing",
            Self::GuardianConsent => "guardian-consent",
        }
    }

    /// Fulfilling it hands the person's data to somebody.
    #[must_use]
    pub const fn discloses(self) -> bool {
        matches!(self, Self::Access | Self::ThirdParties)
    }

    /// Fulfilling it may end in the destruction of data.
    #[must_use]
    pub const fn deletes(self) -> bool {
        matches!(
            self,
            Self::Deletion | Self::Unlawful | Self::Stop | Self::Withdrawal | Self::Cookies
        )
    }
}

/// The word is not one of [`DemandKind::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a kind of demand")]
pub struct UnknownKind;

impl FromStr for DemandKind {
    type Err = UnknownKind;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.id() == word)
            .ok_or(UnknownKind)
    }
}

impl fmt::Display for DemandKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}
