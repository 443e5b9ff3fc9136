//! Irregularity: a tile of smoothed random values, read at any scale. Paper fibre, dirt on glass,
//! wood and clouds of light are all made of it.

use crate::chance::normal;
use fastrand::Rng;

/// A power of two, so that wrapping is masking.
const SIDE: usize = 256;

pub struct Grain(Vec<f32>);

impl Grain {
    pub fn new(rng: &mut Rng) -> Self {
        Self((0..SIDE * SIDE).map(|_| normal(rng)).collect())
    }

    /// Value around 0 (deviation below 1) at a place; whole numbers apart are independent. Places
    /// lie above -1024.
    pub fn at(&self, x: f32, y: f32) -> f32 {
        // Shifted by whole tiles to be positive, so that cutting off the fraction rounds down.
        let (x, y) = (x + 1024.0, y + 1024.0);
        let (column, row) = (x as usize, y as usize);
        let (right, down) = (smooth(x - column as f32), smooth(y - row as f32));
        let upper = mix(self.cell(column, row), self.cell(column + 1, row), right);
        let lower = mix(
            self.cell(column, row + 1),
            self.cell(column + 1, row + 1),
            right,
        );
        mix(upper, lower, down)
    }

    fn cell(&self, column: usize, row: usize) -> f32 {
        let place = (row & (SIDE - 1)) * SIDE + (column & (SIDE - 1));
        self.0.get(place).copied().unwrap_or(0.0)
    }
}

fn mix(one: f32, other: f32, part: f32) -> f32 {
    one + (other - one) * part
}

fn smooth(part: f32) -> f32 {
    part * part * (3.0 - 2.0 * part)
}
