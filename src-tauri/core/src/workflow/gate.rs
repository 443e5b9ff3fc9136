//! The identity gate: nothing is disclosed or destroyed before a person is confirmed and the
//! signature is accepted (152-FZ art. 14 p. 3; the company's policy asks for a signed document).

use crate::request::{CompletenessVerdict, IdentityVerdict, SignatureVerdict};

/// The officer's newest verdicts on a request; `None` where none was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Judgements {
    pub identity: Option<IdentityVerdict>,
    pub signature: Option<SignatureVerdict>,
    pub completeness: Option<CompletenessVerdict>,
}

/// Proof that the gate is open. Only [`Gate::open`] makes one.
#[derive(Clone, Copy, Debug)]
pub struct Gate(());

/// Why the gate is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Closed {
    #[error("identity is not judged")]
    IdentityOpen,
    #[error("identity is not confirmed")]
    IdentityNotConfirmed,
    #[error("the signature is not judged")]
    SignatureOpen,
    #[error("the signature is not accepted")]
    SignatureNotAccepted,
    #[error("the request is judged incomplete")]
    Incomplete,
}

impl Gate {
    /// Opens on a confirmed identity and a consistent signature.
    ///
    /// A request judged incomplete stays closed; one whose completeness nobody judged does not, for
    /// the law does not void a request over a missing particular once the person is certain.
    ///
    /// # Errors
    /// The first condition that is not met.
    pub const fn open(judged: &Judgements) -> Result<Self, Closed> {
        match judged.identity {
            Some(IdentityVerdict::Confirmed) => {}
            Some(IdentityVerdict::Doubtful | IdentityVerdict::Refuted) => {
                return Err(Closed::IdentityNotConfirmed);
            }
            None => return Err(Closed::IdentityOpen),
        }
        match judged.signature {
            Some(SignatureVerdict::Consistent) => {}
            Some(
                SignatureVerdict::Inconclusive
                | SignatureVerdict::Inconsistent
                | SignatureVerdict::Absent,
            ) => return Err(Closed::SignatureNotAccepted),
            None => return Err(Closed::SignatureOpen),
        }
        match judged.completeness {
            Some(CompletenessVerdict::Incomplete) => Err(Closed::Incomplete),
            Some(CompletenessVerdict::Complete) | None => Ok(Self(())),
        }
    }
}
