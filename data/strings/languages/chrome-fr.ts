// Derived from po/fr.po: do not edit. To derive it anew: node data/strings/derive.mjs
import type {Messages} from '../strings.js';

export const language: Messages = {
  lang: 'fr',
  dir: 'ltr',
  messages: `Conclusion {n}
Signataires
Explication
Copier
Citer
Lien
Contexte
Il n’y a pas de conclusion « {value} », seulement de 1 à 10.
Citations
carrousel
diapositive
Pause
Lecture
Précédent
Suivant
{n} sur {count}
Trouver un signataire
Le chargement a échoué. Rechargez la page.
Sommaire
Préambule
Rechercher dans la déclaration
Citation textuelle
Citation adaptée
Citation altérée
Absent de la déclaration
Absent du passage indiqué
Aucun mot à vérifier.
Il n’y a pas de passage « {value} ».
Copié
Ce navigateur n’a pas permis la copie. Le texte est sélectionné : copiez-le à la main.
Conclusion {n}, « {title} », {statement}
{part}, {statement}
Fermer
{n} signataires sur {count}
Aucun signataire. Essayez moins de lettres.
one:{n} passage trouvé|{n} passages trouvés
Aucun passage. Essayez moins de mots, le début d’un mot ou sans guillemets.
Titre
Conclusion {n}, titre
Conclusion {n}, thèse
Conclusion {n}, développement
À propos de cette citation
La déclaration le dit mot pour mot.
Les mots de la déclaration. Chaque changement est signalé.
La déclaration ne le dit pas en ces mots. Les différences sont marquées.
Aucun passage de la déclaration n’est proche de ces mots.
Le passage indiqué n’est pas proche de ces mots.
Cité ici
Dans la déclaration
[absent de la déclaration : {words}]
[absent de la citation : {words}]
Traduction non officielle par {translator}, {date}
Traduction officielle par {translator}, {date}
Afficher l’original
Afficher la traduction
La traduction n’a pas pu être chargée. Voici le texte original.
Référence
Le texte cité
Style
Ce navigateur n’a pas permis la copie. La référence est sélectionnée : copiez-la à la main.
Télécharger
Télécharger {file}
Si {file} n’a pas été enregistré, cette page interdit les téléchargements : copiez le texte.
APA
MLA
Chicago, notes
Chicago, auteur-date
Harvard
Vancouver
BibTeX
RIS
CSL-JSON
conclusion {n}
titre
thèse
préambule
paragraphe {n}
paragraphes {first}–{last}
point {n}
points {first}–{last}
phrase {n}
phrases {first}–{last}
signataires
signataire {n}
de {from} à {to}
, 
Chaque écart est signalé.
Aucun passage n’est proche.
Un fragment près de points de suspension a moins de trois mots.
Un crochet contient plus de cinq mots.
Une ellipse ou un crochet retire ou ajoute une négation.
La citation ajoute « {words} ».
La citation omet « {words} ».
La déclaration a « {words} » là où la citation a « {other} ».`,
};
