//! The catalogues that are asked: two published ones, and a large made one.

use std::hash::Hash;
use std::str::FromStr;

use enumset::EnumSetType;
use scopegate::{Requires, Scope};

/// A catalogue, and three of its scopes that a check asks for.
pub trait Catalogue: 'static {
    type Scope: Scope;

    /// The scopes in the order of the table, as they are issued.
    fn names() -> Vec<&'static str> {
        Self::Scope::ALL.iter().map(|scope| scope.name()).collect()
    }
}

/// One of a size that people write as an enum.
pub trait Published: Catalogue {
    type Name: EnumSetType + FromStr + Hash;
    type One: Requires<Self::Scope>;
    type Any: Requires<Self::Scope>;
    type All: Requires<Self::Scope>;

    const PHF: &'static phf::Map<&'static str, Self::Name>;
    /// The three scopes, as they are issued, as the catalogue and as the enum have them.
    const REQUIRED: [&'static str; 3];
    const SCOPES: [Self::Scope; 3];
    const NAMES: [Self::Name; 3];
}

macro_rules! published {
    ($Catalogue:ident, $module:ident, $file:literal, $One:tt $one:ident, $Two:tt $two:ident, $Three:tt $three:ident) => {
        pub mod $module {
            pub mod scopes {
                scopegate::include_catalog!($module);
            }

            pub mod peers {
                include!(concat!(env!("OUT_DIR"), $file));
            }
        }

        #[derive(Debug)]
        pub struct $Catalogue;

        const _: () = {
            use $module::peers::Name;
            use $module::scopes::prelude::*;

            impl Catalogue for $Catalogue {
                type Scope = $module::scopes::Scope;
            }

            impl Published for $Catalogue {
                type Name = Name;
                type One = Guard![$One];
                type Any = Guard![any($One, $Two, $Three)];
                type All = Guard![all($One, $Two, $Three)];

                const PHF: &'static phf::Map<&'static str, Self::Name> = &$module::peers::PHF;
                const REQUIRED: [&'static str; 3] = [$One, $Two, $Three];
                const SCOPES: [Self::Scope; 3] = [scope!($One), scope!($Two), scope!($Three)];
                const NAMES: [Self::Name; 3] = [Name::$one, Name::$two, Name::$three];
            }
        };
    };
}

published!(
    Partner,
    partner,
    "/partner_peers.rs",
    "sms.create" SmsCreate,
    "sms.read" SmsRead,
    "sms.update" SmsUpdate
);
published!(
    ZohoCrm,
    zoho_crm,
    "/zoho_crm_peers.rs",
    "ZohoCRM.notifications.READ" ZohoCrmNotificationsRead,
    "ZohoCRM.notifications.CREATE" ZohoCrmNotificationsCreate,
    "ZohoCRM.notifications.UPDATE" ZohoCrmNotificationsUpdate
);

pub mod made {
    scopegate::include_catalog!(made);
}

/// 50,000 scopes. Nobody writes such an enum, so that it has only strings to give to peers.
#[derive(Debug)]
pub struct Made;

impl Catalogue for Made {
    type Scope = made::Scope;
}
