//! A page between decoding and encoding: its pixels, upright, and its size on paper.

use image::metadata::Orientation;
use image::{DynamicImage, GrayImage, RgbImage, imageops};

use crate::limits::Limits;
use crate::wire::{Reason, Size};

/// The long side of A4 in points, for pictures that do not say how large they are.
pub const A4_LONG_SIDE_PT: f32 = 841.89;

/// Dots per inch, across and along the page.
pub type Dpi = (f32, f32);

/// Pixels of a page on white paper.
pub enum Canvas {
    Grey(GrayImage),
    Colour(RgbImage),
}

pub struct Sheet {
    pub width_pt: f32,
    pub height_pt: f32,
    pub canvas: Canvas,
    /// Of the one picture that fills the page, before it was scaled; none for a drawn page.
    pub dpi: Option<f32>,
}

impl Sheet {
    /// A page that another program drew, or grey paper for one that nobody could draw.
    pub fn adopted(
        (width_pt, height_pt): (f32, f32),
        ppm: &[u8],
        limits: &Limits,
    ) -> Result<Self, Reason> {
        const GREY_PAPER: image::Luma<u8> = image::Luma([225]);
        let canvas = if ppm.is_empty() {
            let size = Size::LongSide(limits.screen_pixels);
            let (width, height) = fit((width_pt, height_pt), None, size, limits);
            Canvas::Grey(GrayImage::from_pixel(width, height, GREY_PAPER))
        } else {
            Canvas::Colour(read_ppm(ppm, limits)?)
        };
        Ok(Self {
            width_pt,
            height_pt,
            canvas,
            dpi: None,
        })
    }

    /// Turns a picture as its camera or scanner noted how it was held.
    pub fn upright(
        (width_pt, height_pt): (f32, f32),
        canvas: Canvas,
        orientation: Orientation,
    ) -> Self {
        let mut image = match canvas {
            Canvas::Grey(image) => DynamicImage::ImageLuma8(image),
            Canvas::Colour(image) => DynamicImage::ImageRgb8(image),
        };
        image.apply_orientation(orientation);
        let lies_on_its_side = matches!(
            orientation,
            Orientation::Rotate90
                | Orientation::Rotate270
                | Orientation::Rotate90FlipH
                | Orientation::Rotate270FlipH
        );
        let (width_pt, height_pt) = if lies_on_its_side {
            (height_pt, width_pt)
        } else {
            (width_pt, height_pt)
        };
        Self {
            width_pt,
            height_pt,
            canvas: image.into(),
            dpi: None,
        }
    }
}

/// The one form that Poppler writes: `P6`, width, height, 255, and the pixels.
fn read_ppm(ppm: &[u8], limits: &Limits) -> Result<RgbImage, Reason> {
    let mut fields = ppm.splitn(4, |byte| byte.is_ascii_whitespace());
    let number =
        |field: Option<&[u8]>| -> Option<u32> { std::str::from_utf8(field?).ok()?.parse().ok() };
    if fields.next() != Some(b"P6") {
        return Err(Reason::Damaged);
    }
    let (Some(width), Some(height)) = (number(fields.next()), number(fields.next())) else {
        return Err(Reason::Damaged);
    };
    check_pixels(width, height, limits)?;
    let rest = fields.next().and_then(|rest| rest.strip_prefix(b"255\n"));
    let pixels = rest.ok_or(Reason::Damaged)?.to_vec();
    RgbImage::from_raw(width, height, pixels).ok_or(Reason::Damaged)
}

/// ITU-R BT.601, in 1/256.
pub fn luminance([red, green, blue]: [u8; 3]) -> u8 {
    let sum = 77 * u32::from(red) + 150 * u32::from(green) + 29 * u32::from(blue);
    // 256 parts of at most 255.
    (sum >> 8) as u8
}

impl Canvas {
    pub fn size(&self) -> (u32, u32) {
        match self {
            Self::Grey(image) => image.dimensions(),
            Self::Colour(image) => image.dimensions(),
        }
    }

    /// Scaled so that each new pixel is the mean of the old ones it covers.
    pub fn scaled(self, (width, height): (u32, u32)) -> Self {
        if self.size() == (width, height) {
            return self;
        }
        match self {
            Self::Grey(image) => Self::Grey(imageops::thumbnail(&image, width, height)),
            Self::Colour(image) => Self::Colour(imageops::thumbnail(&image, width, height)),
        }
    }
}

impl From<DynamicImage> for Canvas {
    fn from(image: DynamicImage) -> Self {
        match image {
            DynamicImage::ImageLuma8(image) => Self::Grey(image),
            DynamicImage::ImageLuma16(_) => Self::Grey(image.into_luma8()),
            DynamicImage::ImageRgb8(image) => Self::Colour(image),
            image if image.has_alpha() => Self::Colour(on_white(&image)),
            image => Self::Colour(image.into_rgb8()),
        }
    }
}

/// What is transparent shows the paper.
fn on_white(image: &DynamicImage) -> RgbImage {
    let source = image.to_rgba8();
    let mut paper = RgbImage::new(source.width(), source.height());
    for (to, from) in paper.pixels_mut().zip(source.pixels()) {
        let [red, green, blue, alpha] = from.0;
        let mix = |colour: u8| {
            let mixed = u32::from(colour) * u32::from(alpha) + 255 * u32::from(255 - alpha);
            // At most 255 * 255 / 255.
            (mixed / 255) as u8
        };
        to.0 = [mix(red), mix(green), mix(blue)];
    }
    paper
}

/// How many pixels a page of this size gets: never more than it has (`own`, for a scan), never more
/// than the limit, never none.
pub fn fit(
    (width_pt, height_pt): (f32, f32),
    own: Option<(u32, u32)>,
    size: Size,
    limits: &Limits,
) -> (u32, u32) {
    let (width_pt, height_pt) = (f64::from(width_pt), f64::from(height_pt));
    let wanted = match size {
        Size::Dpi(dpi) => f64::from(dpi) / 72.0,
        Size::LongSide(pixels) => f64::from(pixels) / width_pt.max(height_pt),
    };
    // A fax has unlike resolutions across and along; the finer one is kept.
    let own = own.map_or(f64::INFINITY, |(width, height)| {
        (f64::from(width) / width_pt).max(f64::from(height) / height_pt)
    });
    let most = (limits.pixels() as f64 / (width_pt * height_pt)).sqrt();
    let scale = wanted.min(own).min(most);
    let pixels = |points: f64| {
        let longest = f64::from(u16::MAX);
        // Between 1 and 65535, the most that a drawing surface or a JPEG can have.
        (points * scale).round().clamp(1.0, longest) as u32
    };
    (pixels(width_pt), pixels(height_pt))
}

/// Refuses a picture that has more pixels than one may have.
pub fn check_pixels(width: u32, height: u32, limits: &Limits) -> Result<(), Reason> {
    let pixels = u64::from(width) * u64::from(height);
    if pixels <= limits.pixels() {
        return Ok(());
    }
    Err(Reason::TooManyPixels {
        megapixels: u32::try_from(pixels.div_ceil(1_000_000)).unwrap_or(u32::MAX),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const A4: (f32, f32) = (595.276, 841.89);

    #[test]
    fn a_page_is_drawn_by_its_long_side_whatever_its_size_on_paper() {
        let limits = Limits::default();
        assert_eq!(fit(A4, None, Size::LongSide(2000), &limits), (1414, 2000));
        let wall = (999_999.0, 999_999.0);
        assert_eq!(fit(wall, None, Size::LongSide(2000), &limits), (2000, 2000));
        let thread = (1.0, 14_400.0);
        assert_eq!(fit(thread, None, Size::LongSide(2000), &limits), (1, 2000));
    }

    #[test]
    fn no_request_is_answered_with_more_pixels_than_the_limit() {
        let limits = Limits::default();
        for size in [Size::Dpi(u32::MAX), Size::LongSide(u32::MAX)] {
            let (width, height) = fit(A4, None, size, &limits);
            assert!(u64::from(width) * u64::from(height) <= limits.pixels() + 65_536);
        }
    }

    #[test]
    fn a_scan_is_never_enlarged() {
        let limits = Limits::default();
        let own = Some((620, 877));
        assert_eq!(fit(A4, own, Size::Dpi(300), &limits), (620, 877));
        assert_eq!(fit(A4, own, Size::LongSide(400), &limits), (283, 400));
    }

    #[test]
    fn a_fax_with_unlike_resolutions_becomes_upright_paper() {
        // 204 by 98 dots per inch, A4.
        let own = Some((1687, 1146));
        let (width, height) = fit(A4, own, Size::LongSide(2000), &Limits::default());
        assert_eq!((width, height), (1414, 2000));
    }

    #[test]
    fn what_is_transparent_becomes_white() {
        let clear = image::RgbaImage::from_pixel(1, 1, image::Rgba([0, 0, 0, 0]));
        let Canvas::Colour(paper) = Canvas::from(DynamicImage::ImageRgba8(clear)) else {
            panic!("an image with alpha becomes colour");
        };
        assert_eq!(paper.get_pixel(0, 0).0, [255, 255, 255]);
    }
}
