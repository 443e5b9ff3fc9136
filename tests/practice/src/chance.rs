//! Reproducible chance: every letter and every table draws from its own stream, named by a word,
//! so that a change in one leaves the bytes of all others as they were.

use fastrand::Rng;

/// The stream of `name` under `seed`.
pub fn stream(seed: u64, name: &str) -> Rng {
    // FNV-1a: any fixed hash does, the standard library's is free to change.
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    Rng::with_seed(hash ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

/// Roughly normal, mean 0, deviation 1: the sum of four uniform numbers cut from one draw.
pub fn normal(rng: &mut Rng) -> f32 {
    let bits = rng.u64(..);
    let sum: u64 = (0..4).map(|part| (bits >> (16 * part)) & 0xffff).sum();
    (sum as f32 / 65535.0 - 2.0) * 1.732
}

/// Uniform between `-reach` and `reach`.
pub fn within(rng: &mut Rng, reach: f32) -> f32 {
    (rng.f32() * 2.0 - 1.0) * reach
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normal_numbers_have_the_declared_mean_and_deviation() {
        let mut rng = stream(1, "normal");
        let drawn: Vec<f32> = (0..20_000).map(|_| normal(&mut rng)).collect();
        let mean = drawn.iter().sum::<f32>() / 20_000.0;
        let variance = drawn.iter().map(|x| (x - mean).powi(2)).sum::<f32>() / 20_000.0;
        assert!(mean.abs() < 0.03, "mean {mean}");
        assert!((variance - 1.0).abs() < 0.05, "variance {variance}");
    }

    #[test]
    fn streams_of_different_names_differ() {
        assert_ne!(stream(1, "a").u64(..), stream(1, "b").u64(..));
        assert_ne!(stream(1, "a").u64(..), stream(2, "a").u64(..));
    }
}
