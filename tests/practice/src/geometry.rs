//! Places on a page, in points (1/72 inch) from its top left corner, and the planar maps that
//! carry them into the pixels of a scan or a photograph.

/// Width and height of an A4 page.
pub const A4: (f32, f32) = (595.28, 841.89);

/// Points per inch.
pub const POINTS: f32 = 72.0;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct At {
    pub x: f32,
    pub y: f32,
}

impl At {
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }

    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    pub fn towards(self, other: Self, part: f32) -> Self {
        Self::new(
            self.x + (other.x - self.x) * part,
            self.y + (other.y - self.y) * part,
        )
    }
}

/// The smallest upright box around some points: left, top, right, bottom.
pub fn bounds(points: impl IntoIterator<Item = At>) -> Option<(At, At)> {
    points.into_iter().fold(None, |found, at| match found {
        None => Some((at, at)),
        Some((low, high)) => Some((
            At::new(low.x.min(at.x), low.y.min(at.y)),
            At::new(high.x.max(at.x), high.y.max(at.y)),
        )),
    })
}

/// A projective map of the plane (a 3x3 matrix, row by row).
#[derive(Clone, Copy, Debug)]
pub struct Projection([[f32; 3]; 3]);

impl Projection {
    /// Turns by `degrees` clockwise about the middle of an A4 page, shifts by `shift` points and
    /// scales to `dpi`: what happens to a sheet laid carelessly on the glass.
    pub fn on_glass(degrees: f32, shift: At, dpi: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let (middle_x, middle_y) = (A4.0 / 2.0, A4.1 / 2.0);
        let scale = dpi / POINTS;
        let left = middle_x - cos * middle_x + sin * middle_y + shift.x;
        let top = middle_y - sin * middle_x - cos * middle_y + shift.y;
        Self([
            [cos * scale, -sin * scale, left * scale],
            [sin * scale, cos * scale, top * scale],
            [0.0, 0.0, 1.0],
        ])
    }

    /// What a pinhole camera sees of a sheet lying `distance` points away, tilted by `tilt`
    /// degrees (about x, y and the line of sight); `focal` and `middle` are in pixels.
    pub fn through_lens(tilt: [f32; 3], distance: f32, focal: f32, middle: At) -> Self {
        let [a, b, c] = tilt.map(|degrees| degrees.to_radians().sin_cos());
        // Rz · Ry · Rx, first two columns: the sheet itself has no depth.
        let x = [c.1 * b.1, c.0 * b.1, -b.0];
        let y = [
            c.1 * b.0 * a.0 - c.0 * a.1,
            c.0 * b.0 * a.0 + c.1 * a.1,
            b.1 * a.0,
        ];
        let centre = |x: f32, y: f32| -(x * A4.0 + y * A4.1) / 2.0;
        let [[x0, x1, x2], [y0, y1, y2]] = [x, y];
        let offset = [centre(x0, y0), centre(x1, y1), centre(x2, y2) + distance];
        let row = |own: [f32; 3], depth: [f32; 3], middle: f32| {
            let [o0, o1, o2] = own;
            let [d0, d1, d2] = depth;
            [
                focal * o0 + middle * d0,
                focal * o1 + middle * d1,
                focal * o2 + middle * d2,
            ]
        };
        let [off0, off1, off2] = offset;
        let depth = [x2, y2, off2];
        Self([
            row([x0, y0, off0], depth, middle.x),
            row([x1, y1, off1], depth, middle.y),
            depth,
        ])
    }

    pub fn apply(&self, at: At) -> At {
        let [x, y, w] = self.0.map(|[a, b, c]| a * at.x + b * at.y + c);
        At::new(x / w, y / w)
    }

    /// The map back. A projection made by this module always has one.
    pub fn inverse(&self) -> Self {
        let [[a, b, c], [d, e, f], [g, h, i]] = self.0;
        let adjugate = [
            [e * i - f * h, c * h - b * i, b * f - c * e],
            [f * g - d * i, a * i - c * g, c * d - a * f],
            [d * h - e * g, b * g - a * h, a * e - b * d],
        ];
        // The determinant only scales all three coordinates, and `apply` divides it away.
        Self(adjugate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_undoes_the_way_there() {
        let glass = Projection::on_glass(1.7, At::new(3.0, -2.0), 200.0);
        let lens =
            Projection::through_lens([18.0, -6.0, 3.0], 1300.0, 2400.0, At::new(750.0, 1000.0));
        for map in [glass, lens] {
            let there = map.apply(At::new(120.0, 640.0));
            let back = map.inverse().apply(there);
            assert!(back.distance(At::new(120.0, 640.0)) < 0.1, "{back:?}");
        }
    }

    #[test]
    fn an_untilted_scan_only_scales() {
        let at = Projection::on_glass(0.0, At::new(0.0, 0.0), 144.0).apply(At::new(10.0, 20.0));
        assert!(at.distance(At::new(20.0, 40.0)) < 1e-3);
    }
}
