//! The first 16 bytes of a vault.
//!
//! | bytes | what |
//! |---|---|
//! | 0-1 | `Dk` |
//! | 2 | format version |
//! | 3 | Argon2id memory, log2 of KiB |
//! | 4 | Argon2id iterations (one lane) |
//! | 5 | CRC-8 of the other fifteen bytes |
//! | 6-7 | check of the key: the first bytes of a hash of it |
//! | 8-15 | random |
//!
//! Bytes 0-2 and 5 keep their meaning in every later format, so that an older program can say
//! kindly that the vault is newer. RFC 9106 asks for a salt of 16 bytes and allows 8 where space is
//! short; all bytes but the checks take part. Sixteen bits of check tell a wrong passphrase from
//! damage and save a guesser nothing: the derivation before it is the whole cost of a guess.

use super::{Cost, Key, KeyError};
use sha2::{Digest as _, Sha256};

/// The format this program writes.
pub const FORMAT: u32 = 1;
pub const HEADER_BYTES: usize = 16;
pub(super) const MAGIC: [u8; 2] = *b"Dk";

/// What stands at the start of a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    format: u8,
    cost: Cost,
    check: [u8; 2],
    random: [u8; 8],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HeaderError {
    #[error("not a vault")]
    NotAVault,
    #[error("the header is damaged")]
    Damaged,
    #[error("format {format} is newer")]
    Newer { format: u32 },
}

impl Header {
    /// A header with new random bytes and no key yet.
    pub(super) fn fresh(cost: Cost) -> Result<Self, KeyError> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(|_| KeyError::NoRandom)?;
        Ok(Self {
            format: 1,
            cost,
            check: [0; 2],
            random,
        })
    }

    pub(super) fn for_key(self, key: &Key) -> Self {
        Self {
            check: check_of(key),
            ..self
        }
    }

    /// The key was derived from the right passphrase.
    #[must_use]
    pub fn accepts(&self, key: &Key) -> bool {
        self.check == check_of(key)
    }

    #[must_use]
    pub const fn cost(&self) -> Cost {
        self.cost
    }

    #[must_use]
    pub fn format(&self) -> u32 {
        u32::from(self.format)
    }

    /// The bytes as they stand in the file; SQLCipher takes them for its salt.
    #[must_use]
    pub fn bytes(&self) -> [u8; HEADER_BYTES] {
        let [c0, c1] = self.check;
        let [r0, r1, r2, r3, r4, r5, r6, r7] = self.random;
        let [m0, m1] = MAGIC;
        let (memory, iterations) = (self.cost.log2_kib, self.cost.iterations);
        let crc = crc8(&[
            m0,
            m1,
            self.format,
            memory,
            iterations,
            c0,
            c1,
            r0,
            r1,
            r2,
            r3,
            r4,
            r5,
            r6,
            r7,
        ]);
        [
            m0,
            m1,
            self.format,
            memory,
            iterations,
            crc,
            c0,
            c1,
            r0,
            r1,
            r2,
            r3,
            r4,
            r5,
            r6,
            r7,
        ]
    }

    /// # Errors
    /// [`HeaderError`] where these are not the first bytes of a vault that can be opened.
    pub fn parse(bytes: [u8; HEADER_BYTES]) -> Result<Self, HeaderError> {
        let [m0, m1, format, log2_kib, iterations, _, c0, c1, random @ ..] = bytes;
        if [m0, m1] != MAGIC {
            return Err(HeaderError::NotAVault);
        }
        let header = Self {
            format,
            cost: Cost {
                log2_kib,
                iterations,
            },
            check: [c0, c1],
            random,
        };
        if header.bytes() != bytes {
            return Err(HeaderError::Damaged);
        }
        if header.format() > FORMAT {
            return Err(HeaderError::Newer {
                format: header.format(),
            });
        }
        if format == 0 || !header.cost.is_sane() {
            return Err(HeaderError::Damaged);
        }
        Ok(header)
    }

    /// What Argon2id is salted with: everything but the two checks.
    pub(super) fn salt(&self) -> [u8; 13] {
        let [r0, r1, r2, r3, r4, r5, r6, r7] = self.random;
        let [m0, m1] = MAGIC;
        [
            m0,
            m1,
            self.format,
            self.cost.log2_kib,
            self.cost.iterations,
            r0,
            r1,
            r2,
            r3,
            r4,
            r5,
            r6,
            r7,
        ]
    }
}

fn check_of(key: &Key) -> [u8; 2] {
    let mut hash = Sha256::new();
    hash.update(b"dekada: check of the vault key");
    hash.update(key.bytes());
    let [first, second, ..] = <[u8; 32]>::from(hash.finalize());
    [first, second]
}

/// CRC-8 with the polynomial x^8 + x^2 + x + 1: notices every change of a single byte.
fn crc8(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |crc, byte| {
        (0..8).fold(crc ^ byte, |crc, _| {
            if crc & 0x80 == 0 {
                crc << 1
            } else {
                (crc << 1) ^ 0x07
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            format: 1,
            cost: Cost {
                log2_kib: 16,
                iterations: 3,
            },
            check: [7, 9],
            random: *b"12345678",
        }
    }

    #[test]
    fn a_header_reads_back() {
        assert_eq!(Header::parse(header().bytes()), Ok(header()));
    }

    #[test]
    fn every_changed_byte_is_noticed_as_damage_and_never_as_another_vault() {
        for place in 0..HEADER_BYTES {
            for flip in 1..=255 {
                let mut bytes = header().bytes();
                bytes[place] ^= flip;
                let wanted = if place < 2 {
                    HeaderError::NotAVault
                } else {
                    HeaderError::Damaged
                };
                assert_eq!(Header::parse(bytes), Err(wanted), "byte {place} ^ {flip}");
            }
        }
    }

    #[test]
    fn a_newer_format_is_told_from_damage() {
        let newer = Header {
            format: 9,
            ..header()
        };
        assert_eq!(
            Header::parse(newer.bytes()),
            Err(HeaderError::Newer { format: 9 })
        );
    }
}
