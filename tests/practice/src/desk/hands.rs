//! The invented hands; none is anybody's signature.

#[rustfmt::skip]
mod plans;

use super::hand::Hand;
use super::sheet::Ink;

/// Round and flowing; the end turns back under the name.
pub const LEBEDEVA: Hand = Hand {
    plan: plans::LEBEDEVA,
    unit: 14.5,
    breadth: 1.02,
    slant: 0.30,
    climb: 3.0,
    nib: 1.25,
    ink: Ink::BLUE,
    ease: 1.0,
    tremor: 0.10,
};

/// Large and quick: a tall initial, a comb of strokes, a long stroke off to the right.
pub const KOVALEV: Hand = Hand {
    plan: plans::KOVALEV,
    unit: 15.5,
    breadth: 1.0,
    slant: 0.22,
    climb: 5.0,
    nib: 1.45,
    ink: Ink::BLACK,
    ease: 1.1,
    tremor: 0.12,
};

/// An enclosing initial, one tall loop, and a sweep back over the whole.
pub const SAFINA: Hand = Hand {
    plan: plans::SAFINA,
    unit: 12.5,
    breadth: 1.1,
    slant: 0.12,
    climb: 1.0,
    nib: 1.15,
    ink: Ink::VIOLET,
    ease: 0.95,
    tremor: 0.10,
};

/// Thin, upright and spaced: both halves of the double name begin anew.
pub const ORLOVA: Hand = Hand {
    plan: plans::ORLOVA,
    unit: 11.5,
    breadth: 1.0,
    slant: 0.04,
    climb: -1.0,
    nib: 1.0,
    ink: Ink::BLUE,
    ease: 0.9,
    tremor: 0.08,
};

/// An elderly hand: the name nearly in full, upright, with a swing in the line.
pub const TARASOV: Hand = Hand {
    plan: plans::TARASOV,
    unit: 12.0,
    breadth: 1.05,
    slant: 0.10,
    climb: -2.0,
    nib: 1.35,
    ink: Ink::BLACK,
    ease: 1.25,
    tremor: 0.6,
};

/// Two tall loops and a long low line that ends in a knot.
pub const TARASOVA: Hand = Hand {
    plan: plans::TARASOVA,
    unit: 13.0,
    breadth: 1.0,
    slant: 0.42,
    climb: 2.0,
    nib: 1.2,
    ink: Ink::DARK_BLUE,
    ease: 1.0,
    tremor: 0.10,
};

/// Short and legible, one letter after another.
pub const PAK: Hand = Hand {
    plan: plans::PAK,
    unit: 13.5,
    breadth: 1.05,
    slant: 0.20,
    climb: 4.0,
    nib: 1.3,
    ink: Ink::DARK_BLUE,
    ease: 0.9,
    tremor: 0.08,
};

/// A decorated initial and a descending loop.
pub const ZHUKOVA: Hand = Hand {
    plan: plans::ZHUKOVA,
    unit: 12.5,
    breadth: 1.0,
    slant: 0.15,
    climb: 0.0,
    nib: 1.2,
    ink: Ink::BLUE,
    ease: 1.0,
    tremor: 0.10,
};

/// Angular, a pointed initial crossed in one movement, underlined there and back.
pub const AKHMETOV: Hand = Hand {
    plan: plans::AKHMETOV,
    unit: 13.5,
    breadth: 1.0,
    slant: 0.35,
    climb: 6.0,
    nib: 1.3,
    ink: Ink::BLACK,
    ease: 1.05,
    tremor: 0.10,
};

/// A careful school hand that ends in an upward curl.
pub const SOKOLOVA: Hand = Hand {
    plan: plans::SOKOLOVA,
    unit: 12.5,
    breadth: 1.0,
    slant: 0.26,
    climb: 2.0,
    nib: 1.2,
    ink: Ink::BLUE,
    ease: 0.85,
    tremor: 0.10,
};

/// Hardly a letter in it: one loop, a thicket, one tall stroke, struck through from the right.
pub const RYBAKOV: Hand = Hand {
    plan: plans::RYBAKOV,
    unit: 13.0,
    breadth: 1.0,
    slant: 0.18,
    climb: 3.0,
    nib: 1.5,
    ink: Ink::DARK_BLUE,
    ease: 1.15,
    tremor: 0.10,
};

/// Somebody else writing "Лебедева" slowly, letter by letter, with a steady pressure.
pub const STRANGER: Hand = Hand {
    plan: plans::STRANGER,
    unit: 12.0,
    breadth: 0.92,
    slant: -0.04,
    climb: 0.0,
    nib: 1.3,
    ink: Ink::BLUE,
    ease: 0.8,
    tremor: 0.45,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance;
    use crate::desk::sheet::Writing;
    use crate::geometry::{At, bounds};

    const ALL: [Hand; 12] = [
        LEBEDEVA, KOVALEV, SAFINA, ORLOVA, TARASOV, TARASOVA, PAK, ZHUKOVA, AKHMETOV, SOKOLOVA,
        RYBAKOV, STRANGER,
    ];

    /// Places along the line, in the unit square of its own box.
    fn shape(writing: &Writing) -> Vec<At> {
        let (low, high) = bounds(writing.points()).unwrap();
        let points: Vec<At> = writing.points().collect();
        (0..200)
            .map(|part| points[part * (points.len() - 1) / 199])
            .map(|at| {
                At::new(
                    (at.x - low.x) / (high.x - low.x),
                    (at.y - low.y) / (high.y - low.y),
                )
            })
            .collect()
    }

    /// Mean distance of two lines walked at the same pace.
    fn apart(one: &Writing, other: &Writing) -> f32 {
        let (one, other) = (shape(one), shape(other));
        one.iter()
            .zip(&other)
            .map(|(a, b)| a.distance(*b))
            .sum::<f32>()
            / 200.0
    }

    #[test]
    fn a_hand_never_signs_twice_the_same_and_always_alike() {
        let mut rng = chance::stream(1, "hands");
        let at = At::new(100.0, 100.0);
        for (number, hand) in ALL.iter().enumerate() {
            for _ in 0..10 {
                let difference = apart(&hand.sign(at, &mut rng), &hand.sign(at, &mut rng));
                assert!(
                    difference > 0.004,
                    "hand {number} copied itself: {difference}"
                );
                assert!(
                    difference < 0.12,
                    "hand {number} lost its shape: {difference}"
                );
            }
        }
    }

    #[test]
    fn different_hands_differ_more_than_any_hand_from_itself() {
        let mut rng = chance::stream(2, "hands");
        let at = At::new(100.0, 100.0);
        for (number, hand) in ALL.iter().enumerate() {
            for (other_number, other) in ALL.iter().enumerate().skip(number + 1) {
                let difference = apart(&hand.sign(at, &mut rng), &other.sign(at, &mut rng));
                assert!(
                    difference > 0.12,
                    "hands {number} and {other_number}: {difference}"
                );
            }
        }
    }
}
