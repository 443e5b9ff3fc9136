//! The key, and what it costs to derive it from a passphrase.

use super::Header;
use argon2::{Algorithm, Argon2, Params, Version};
use std::fmt;
use std::time::Duration;
use zeroize::Zeroizing;

/// 256 bits that open a vault; wiped from memory when dropped, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(Zeroizing<[u8; 32]>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    #[error("the system gives no random bytes")]
    NoRandom,
    #[error("the key could not be derived: not enough memory")]
    NoMemory,
}

/// Cost of Argon2id: memory and iterations, one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Binary logarithm of the memory in KiB: 16 is 64 MiB.
    pub(super) log2_kib: u8,
    pub(super) iterations: u8,
}

impl Cost {
    /// 64 MiB and three iterations: the second recommendation of RFC 9106 section 4, and the least
    /// a vault is created with.
    pub const LEAST: Self = Self {
        log2_kib: 16,
        iterations: 3,
    };
    const MOST_LOG2_KIB: u8 = 18;

    /// The dearest cost that stays near half a second here: memory is doubled first, up to
    /// 256 MiB, then iterations are added.
    ///
    /// `clock` is a monotonic clock.
    ///
    /// # Errors
    /// [`KeyError::NoMemory`] where not even the least cost can be paid.
    pub fn measured(clock: &dyn Fn() -> Duration) -> Result<Self, KeyError> {
        const TARGET: Duration = Duration::from_millis(500);
        let start = clock();
        Key::from_salt("measure", &[0; 16], Self::LEAST)?;
        let taken = clock().saturating_sub(start).max(Duration::from_millis(1));
        let mut cost = Self::LEAST;
        let mut expected = taken;
        while cost.log2_kib < Self::MOST_LOG2_KIB && expected * 2 <= TARGET {
            cost.log2_kib += 1;
            expected *= 2;
        }
        let one = expected / u32::from(cost.iterations);
        while cost.iterations < 20 && expected + one <= TARGET {
            cost.iterations += 1;
            expected += one;
        }
        Ok(cost)
    }

    #[must_use]
    pub fn memory_mib(self) -> u32 {
        (1_u32 << self.log2_kib.min(31)) / 1024
    }

    #[must_use]
    pub fn iterations(self) -> u32 {
        u32::from(self.iterations)
    }

    /// Within what a later program may have chosen; beyond it the header is not ours.
    pub(super) const fn is_sane(self) -> bool {
        self.log2_kib >= 10 && self.log2_kib <= 22 && self.iterations >= 1 && self.iterations <= 64
    }
}

impl Key {
    pub(super) fn derive(passphrase: &str, header: &Header) -> Result<Self, KeyError> {
        Self::from_salt(passphrase, &header.salt(), header.cost())
    }

    fn from_salt(passphrase: &str, salt: &[u8], cost: Cost) -> Result<Self, KeyError> {
        let params = Params::new(1 << cost.log2_kib, cost.iterations(), 1, Some(32))
            .map_err(|_| KeyError::NoMemory)?;
        let mut bytes = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, bytes.as_mut_slice())
            .map_err(|_| KeyError::NoMemory)?;
        Ok(Self(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹key›")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_fast_machine_pays_more_and_a_slow_one_never_less_than_64_mib() {
        let measured = |taken: Duration| {
            let now = Cell::new(Duration::ZERO);
            let cost = Cost::measured(&|| {
                now.set(now.get() + taken);
                now.get()
            });
            cost.expect("cost")
        };
        assert_eq!(measured(Duration::from_secs(3)), Cost::LEAST);
        let fast = measured(Duration::from_millis(50));
        assert_eq!(fast.memory_mib(), 256);
        assert!(fast.iterations() > 3, "{fast:?}");
    }

    #[test]
    fn a_key_is_never_printed() {
        let key = Key(Zeroizing::new([0xAB; 32]));
        assert_eq!(format!("{key:?}"), "‹key›");
    }
}
