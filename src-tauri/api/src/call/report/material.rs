//! What a report is made of.

use super::super::request::proposed_forms;
use crate::view::NameFormsView;
use crate::{App, Failure};
use chrono::NaiveDate;
use dekada_core::desk::{Desk, DeskError, OperatorProfile, Settings};
use dekada_core::personal::Personal;
use dekada_core::report::{Executor, Incoming, Operator, PrivacyContact, Signer, SubjectName};
use dekada_core::request::{Request, RequestNumber};
use dekada_core::sources::{Collection, SourceMap};
use dekada_core::store::{Decision, StoredFinding, StoredSource};
use dekada_finder::parse_map;

/// A requisite nobody has entered: a line on paper, to be filled in by hand.
const BY_HAND: &str = "____________________";

pub(super) struct Material {
    pub request: Request,
    /// Number of the report: the request's, and which report of it this is.
    pub number: String,
    pub today: NaiveDate,
    pub received: NaiveDate,
    pub name: String,
    pub forms: NameFormsView,
    pub included: Vec<(StoredFinding, Collection)>,
    pub left_out: Vec<(StoredFinding, Collection)>,
    pub undecided: u32,
    /// Sources that were not searched for this request, by their short names.
    pub unsearched: Vec<String>,
    /// Information systems that were searched.
    pub systems: Vec<String>,
    /// Whether anything was searched at all.
    pub searched: bool,
    pub searched_on: NaiveDate,
    pub settings: Settings,
    /// What stands for a requisite that nobody has entered.
    pub blank: &'static str,
}

impl Material {
    pub(super) fn gather(
        app: &App,
        desk: &Desk,
        number: RequestNumber,
        forms: Option<NameFormsView>,
    ) -> Result<Self, Failure> {
        let request = desk
            .read(|read| read.request(number))?
            .ok_or(DeskError::NoSuchRequest(number))?;
        let name = request
            .subject
            .name
            .as_ref()
            .map(|name| name.reveal().clone())
            .unwrap_or_default();
        let searches = desk.read(|read| read.searches(request.id))?;
        let sources = desk.read(|read| read.sources())?;
        let answers = desk.read(|read| read.answers(request.id))?;
        let today = desk.today(app.now());
        let searched_on = searches
            .iter()
            .map(|search| desk.today(search.at))
            .max()
            .unwrap_or(today);
        let mut systems: Vec<String> = Vec::new();
        for search in &searches {
            if let Some(source) = desk.read(|read| read.source(search.source))? {
                let system = collection_of(&source)?.system;
                if !systems.contains(&system) {
                    systems.push(system);
                }
            }
        }
        let unsearched = sources
            .iter()
            .filter(|source| searches.iter().all(|search| search.source != source.id))
            .map(|source| super::super::source::short_name(&source.path))
            .collect();
        let mut material = Self {
            number: format!("{number}/{}", answers.len() + 1),
            today,
            received: desk.received_on(&request),
            forms: forms
                .or_else(|| settled(&request))
                .unwrap_or_else(|| proposed_forms(&name)),
            name,
            included: Vec::new(),
            left_out: Vec::new(),
            undecided: 0,
            unsearched,
            systems,
            searched: !searches.is_empty(),
            searched_on,
            settings: desk.settings(),
            blank: BY_HAND,
            request,
        };
        material.sort_findings(desk)?;
        Ok(material)
    }

    /// # Errors
    /// Where nothing was searched, a source was passed over, or nobody is named.
    pub(super) fn complete(&self) -> Result<(), Failure> {
        if self.name.trim().is_empty() {
            return Err(Failure::not_now("no-name"));
        }
        if !self.searched {
            return Err(Failure::not_now("not-searched"));
        }
        if !self.unsearched.is_empty() {
            return Err(
                Failure::not_now("source-unsearched").with("sources", self.unsearched.join(", "))
            );
        }
        if self.undecided > 0 {
            return Err(Failure::not_now("findings-undecided").with("findings", self.undecided));
        }
        Ok(())
    }

    pub(super) fn operator(&self) -> Operator {
        let OperatorProfile {
            full_name,
            short_name,
            address,
            city,
            phone,
            email,
            ogrn,
            inn,
            kpp,
        } = self.settings.operator.clone();
        let named = |text: String| {
            if text.is_empty() {
                "Im.work".to_owned()
            } else {
                text
            }
        };
        let email = self.known(email);
        Operator {
            full_name: named(full_name),
            short_name: named(short_name),
            address: self.known(address),
            city: self.known(city),
            phone: self.known(phone),
            email: email.clone(),
            website: String::new(),
            ogrn: self.known(ogrn),
            inn: self.known(inn),
            kpp: self.known(kpp),
            privacy_contact: PrivacyContact {
                name: self.known(self.settings.officer.name.clone()).into(),
                phone: self.settings.officer.phone.clone(),
                email,
            },
        }
    }

    pub(super) fn signer(&self) -> Signer {
        let officer = &self.settings.officer;
        Signer {
            name: self.known(officer.name.clone()).into(),
            position: self.known(officer.position.clone()),
        }
    }

    pub(super) fn executor(&self) -> Executor {
        let operator = self.operator();
        let phone = &self.settings.officer.phone;
        Executor {
            name: self.known(self.settings.officer.name.clone()).into(),
            phone: if phone.is_empty() {
                operator.phone
            } else {
                phone.clone()
            },
            email: operator.email,
        }
    }

    pub(super) fn incoming(&self) -> Incoming {
        Incoming {
            number: self.request.number.to_string(),
            date: self.received,
        }
    }

    pub(super) fn subject(&self) -> SubjectName {
        SubjectName {
            nominative: self.name.clone().into(),
            genitive: self.forms.genitive.clone().into(),
            dative: self.forms.dative.clone().into(),
        }
    }

    /// By what the person was looked for.
    pub(super) fn identifiers(&self) -> Vec<Personal> {
        let subject = &self.request.subject;
        [
            &subject.name,
            &subject.email,
            &subject.phone,
            &subject.account,
        ]
        .into_iter()
        .flatten()
        .cloned()
        .collect()
    }

    fn known(&self, text: String) -> String {
        if text.trim().is_empty() {
            self.blank.to_owned()
        } else {
            text
        }
    }

    fn sort_findings(&mut self, desk: &Desk) -> Result<(), Failure> {
        let findings = desk.read(|read| read.findings(self.request.id))?;
        for finding in findings {
            let source = desk.read(|read| read.source(finding.source))?;
            let source = source.ok_or(DeskError::NoSuchSource(finding.source))?;
            let collection = collection_of(&source)?;
            match finding.decision {
                Some(Decision::Included) => self.included.push((finding, collection)),
                Some(Decision::LeftOut) => self.left_out.push((finding, collection)),
                None => self.undecided += 1,
            }
        }
        Ok(())
    }
}

/// Forms of the name that the officer settled.
fn settled(request: &Request) -> Option<NameFormsView> {
    request.subject.forms.as_ref().map(|forms| NameFormsView {
        genitive: forms.genitive.reveal().clone(),
        dative: forms.dative.reveal().clone(),
        salutation: forms.salutation.reveal().clone(),
    })
}

fn collection_of(source: &StoredSource) -> Result<Collection, Failure> {
    let map: SourceMap = parse_map(&source.map)?;
    map.collection(&source.collection).cloned().ok_or_else(|| {
        Failure::failed("source-no-such-collection").with("collection", source.collection.clone())
    })
}
