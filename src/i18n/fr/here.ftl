### Ce qui est dit là où il n’y a pas de terminal : chaque phrase prend la place de celle dont l’identifiant suit « here- ».

here-cohort-forge-more = La page « shared.html », à côté de ce rapport, en dit plus.
here-cohort-kinship-nearest = La page « federations.html », à côté de ce rapport, dit quels projets sont les plus proches de chacun, et pourquoi.
here-cohort-projects-without-pages = Les pages de chaque projet n’accompagnent pas ce rapport.
here-cohort-matrix-long = Cette page montre cette matrice jusqu’à { $count } projets. Au-delà, elle se lit dans le tableur, à côté de ce rapport.
here-cohort-problems-long = Les { $count } premières lignes. Le tableur, à côté de ce rapport, les a toutes.
here-cohort-list-long = Les { $count } premiers projets, dans l’ordre des noms. Le tableur, à côté de ce rapport, les a tous.
here-date-invalid = « { $date } » n’est pas une date. Écrivez-la ainsi : 2026-11-23.
here-decide-exists = { $name } contient déjà une décision, qui est venue avec vos fichiers, et n’a pas été remplacé. Pour la remplacer, notez la vôtre de nouveau et dites qu’elle remplace l’autre ; pour garder les deux, donnez d’abord un autre nom au fichier qui est là.
here-decide-other-file = { $name } est parmi vos fichiers et n’est pas une décision : il est resté tel quel, et rien n’a été noté. Donnez-lui d’abord un autre nom.
here-decide-keep-invalid = « { $value } », jusqu’à quand garder la décision, n’est pas une date. Écrivez-la ainsi : 2028-11-23.
here-decide-keep-past = Le { $keep }, jusqu’à quand garder la décision, est avant le jour de la décision, le { $date }.
here-decide-expired = Une décision sur ce projet devait être gardée jusqu’au { $date } : ce qu’elle dit n’est plus montré. Supprimez { $name }.
here-dossier-closing = Ni note ni classement.
here-forge-unanswered = Sans brique ici pour l’instant. Qui d’entre vous en a fait une manière de faire peut la partager.
here-forge-ready-others =
    { $count ->
        [one] Une autre brique accompagne le programme, pour autre chose.
       *[other] { $count } autres briques accompagnent le programme, pour autre chose.
    }
here-forge-circle = Des briques faites l’une de l’autre en cercle sont laissées de côté : { $chain }. Ce qui a été remarqué dans les fichiers dit où chacune nomme la suivante.
here-import-a-descriptor = c’est déjà un descripteur : il se lit tel quel, avec les candidatures.
here-import-consent-kept = rien n’est dit ici, et le descripteur dit oui : cet accord a été gardé. Pour le reprendre, écrivez false dans le descripteur.
here-import-exists = { $name } est déjà parmi les fichiers et n’a pas été touché.
here-import-list-too-long = la liste « { $key } » compte { $count } éléments, pour { $limit } au plus ; elle n’a pas été importée.
here-import-not-consent = « { $value } » n’est pas lu comme un oui : ce que d’autres peuvent voir a été mis à non (false). Si ce mot veut dire oui, écrivez oui.
here-import-nothing-known = rien n’y est reconnu ; ce qui s’y trouve : { $seen }. Cette page lit ce qu’elle a enregistré elle-même ; un autre formulaire se lit avec le programme.
here-import-same-name = « { $name } » est aussi le nom de { $other }, accents et signes mis à part ; celui-ci est pris pour un autre projet, dans { $file }. Si c’est le même, donnez aux deux le même project.id.
here-import-too-deep = ses accolades et ses crochets s’emboîtent sur plus de { $limit } étages ; rien n’en a été lu.
here-import-too-large = ce fichier fait plus de { $limit } ; rien n’en a été lu.
here-kin-nearest-part = La page montre les { $count } premiers projets.
here-kin-list-part = Les { $count } premières lignes.
here-page-left-out = Ce qui se replie à l’écran n’est imprimé que si vous l’avez déplié : { $names }.
here-page-left-out-full = Ce qui se replie à l’écran n’est imprimé que si vous l’avez déplié : { $names }.
here-panel-expired = { $file } : la date keep_until est passée, rien n’en est montré. Vous pouvez le supprimer.
here-panel-minutes-decision = Une décision s’écrit à part, avec qui décide et pourquoi, par « Noter ce qui a été décidé », là où ce compte rendu a été fait.
here-panel-nobody = Aucune lecture de ce projet n’est encore comptée ici. Pour en écrire une, ouvrez readings.html, puis ajoutez ce qu’elle enregistre aux fichiers.
here-panel-questions-how = Sur l’ensemble des projets, d’abord les questions où la part des paires à deux niveaux d’écart ou plus est la plus grande, puis celles où la part des paires au même niveau est la plus petite. Une part de quelques paires dit peu : elle désigne une phrase dont parler, non une faute. Alpha demande { $enough } projets.
here-panel-questions-more = { $count ->
        [one] Une autre question n’est pas montrée
       *[other] { $count } autres questions ne sont pas montrées
    } ici : elles le sont dans le tableur.
here-panel-stray-blind = { $file } : lecture d’une copie aveugle, « { $project } ». Cette page ne la relie pas à son projet ; le programme le fait, avec le fichier de clé.
here-problem-empty-file = Ce fichier est vide.
    .help = Le questionnaire de « Je porte un projet » en écrit un, rempli.
here-problem-is-a-directory = C’est un dossier, pas un fichier.
    .help = Choisissez-le par « Un dossier entier ».
here-problem-long-list = La liste « { $key } » compte { $count } éléments, pour { $limit } au plus : à partir d’ici, ils n’ont pas été lus.
    .help = Gardez les éléments qui disent quelque chose.
here-problem-missing-kind = { $other ->
        [map] C’est une correspondance de colonnes, pour le programme : elle ne décrit aucun projet.
        [profile] C’est un profil : il ne décrit aucun projet.
        [overlay] Ce fichier complète les questions : il ne décrit aucun projet.
       *[none] Rien ne dit ce que ce fichier décrit.
    }
    .help =
        { $has_near ->
            [yes] Vouliez-vous dire [{ $near }] ?
           *[no] { $other ->
                [map] Il sert au programme, et pas à cette page : laissez-le de côté.
                [profile] Il sert au programme, et pas à cette page : laissez-le de côté.
                [overlay] Il sert au programme, et pas à cette page : laissez-le de côté.
               *[none] Écrivez un titre : [project], [review], [structure], [decision], [block], [statement], [case] ou [assignments].
            }
        }
here-problem-more-mistakes = Il reste beaucoup d’autres fautes : la suite n’a pas été lue.
    .help = Corrigez celles qui précèdent, puis donnez de nouveau le fichier.
here-problem-more-problems = { $count ->
    [one] Un autre problème n’est pas montré.
   *[other] { $count } autres problèmes ne sont pas montrés.
    }
    .help = Corrigez ceux qui le sont, puis donnez de nouveau le fichier ({ $limit } au plus sont montrés).
here-problem-too-large = Ce fichier est trop gros : { $size }, pour { $limit } au plus.
here-problem-too-many-files = Ce dossier contient plus de { $limit } fichiers et dossiers. Choisissez un dossier plus bas.
here-problem-unknown-item = « { $name } » n’est pas dans le catalogue.
    .help =
        { $has_near ->
            [yes] Vouliez-vous dire « { $near } » ?
           *[no] { $has_all ->
                [yes] Choisissez parmi : { $all }
               *[no] Le questionnaire de cette page pose toutes les questions du catalogue, et écrit leurs noms.
            }
        }
here-problem-unknown-name = « { $name } » n’est pas un nom possible ici.
    .help =
        { $has_near ->
            [yes] Vouliez-vous dire « { $near } »{ $has_gloss ->
                [yes] {" "}({ $gloss }) ?
               *[no]  ?
            }
           *[no] { $has_all ->
                [yes] Choisissez parmi : { $all }
               *[no] Le questionnaire de cette page pose toutes les questions du catalogue, et écrit leurs noms.
            }
        }
here-screen-record-it = Aucune décision n’est encore notée à propos de ce projet. Pour en noter une : « Noter ce qui a été décidé », là où cette page a été faite.
here-screen-questions-read = La page des lectures (readings.html) les pose toutes.
here-seen-check = Les noms et les mots de ces fichiers ne sont pas montrés ici. S’ils vous ont été envoyés, « Ce qui a été remarqué dans les fichiers », là où cette page a été faite, montre ce qu’il faut y corriger.
here-seen-check-lines = Les noms et les mots de ces lignes ne sont pas montrés ici.
here-syntax-saved-form = C’est du JSON, comme ce qu’un formulaire enregistre, non un descripteur.
    .help = Cette page le lit par « Je lis des candidatures » s’il se termine par .json.
here-syntax-too-deep = Les accolades, les crochets ou les clés s’emboîtent sur plus de { $limit } étages.
    .help = Un descripteur en demande quatre.
here-syntax-web-page = C’est une page web, non un descripteur.
    .help = Si c’est un formulaire rempli, ouvrez cette page et enregistrez-le : le fichier qui en sort se lit ici, en .toml ou en .json.
here-trajectory-how-to-say = Pour le dire : le questionnaire complet pose aussi ces questions-là.
here-trajectory-survey-of-many = Pour de très nombreuses personnes ; où leur nombre est connu, il en faut moins
