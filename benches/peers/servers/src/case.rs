//! What is asked of whom.

use std::str::FromStr;

use crate::Error;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case {
    pub framework: Framework,
    pub form: Form,
    pub catalogue: Catalogue,
    /// What the tokens were granted meets what is required.
    pub allowed: bool,
    pub seed: u64,
}

/// The framework, the form, the catalogue, `allowed` or `refused`, and the seed.
impl TryFrom<&[String]> for Case {
    type Error = Error;

    fn try_from(arguments: &[String]) -> Result<Self, Error> {
        let [framework, form, catalogue, outcome, seed] = arguments else {
            return Err("a case is <framework> <form> <catalogue> <allowed|refused> <seed>".into());
        };
        let form = form.parse()?;
        Ok(Self {
            framework: framework.parse()?,
            form,
            catalogue: catalogue.parse()?,
            allowed: match outcome.as_str() {
                "allowed" => true,
                "refused" if !matches!(form, Form::Unguarded | Form::ByHand) => false,
                _ => return Err(format!("`{outcome}` is not possible here").into()),
            },
            seed: seed.parse()?,
        })
    }
}

/// Writes an enum whose variants are words of a command.
macro_rules! words {
    ($(#[$meta:meta])* $Name:ident { $($(#[$doc:meta])* $Variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $Name {
            $($(#[$doc])* $Variant,)+
        }

        impl FromStr for $Name {
            type Err = Error;

            fn from_str(word: &str) -> Result<Self, Error> {
                match word {
                    $($word => Ok(Self::$Variant),)+
                    _ => Err(format!("`{word}` is not one of {:?}", [$($word),+]).into()),
                }
            }
        }
    };
}

words!(Framework { Axum = "axum", Actix = "actix", });

words!(Catalogue { Partner = "partner", ZohoCrm = "zoho_crm", });

words! {
    /// How a handler is guarded.
    Form {
        Unguarded = "unguarded",
        /// Not guarded, and the token verified without scopegate.
        ByHand = "by-hand",
        /// A parameter, any of two, and one of the two once it is known whose messages they are.
        Quickstart = "quickstart",
        /// A parameter, one scope.
        One = "one",
        /// A parameter, any of three.
        Any = "any",
        /// A parameter, all of three.
        All = "all",
        /// The attribute, one scope.
        Attribute = "attribute",
        /// The attribute, all of three.
        AttributeAll = "attribute-all",
        /// The attribute with `from`, one scope.
        From = "from",
        /// The attribute with `from`, all of three.
        FromAll = "from-all",
    }
}
