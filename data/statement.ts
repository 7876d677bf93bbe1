// Derived from bellagio-statement-2006.md: do not edit. To derive it anew: node data/derive.mjs
//
// Every reader downloads this, so the format was chosen by its size after Brotli, and by its size in the browser's heap:
// a string with one character beyond Latin-1 takes twice the room, so each block is a string of its own.
// Sections (opening, ten conclusions, signatures) are arrays of blocks, and a sentence is a line. A space before a sentence
// is the editorial mark that it leans on words outside itself.
// A section begins with its heading; the second block of a conclusion is its thesis; "- " begins a list item;
// asterisks enclose emphasis, which never stands at the edge of a sentence.
// In a signatory's first line the number is the editorial rank of the family name, which follows it up to
// the line's end or "|"; "+ " begins a further post.
export const statementSource: readonly (readonly string[])[] = [
[
`Perspectives from the South: Conclusions from the 2006 Bellagio Conference on Migration and Development`,
`On 10-13 July 2006, a conference on Migration and Development: Perspectives from the South, was held in Bellagio, Italy.
Participants from government institutions and migrant NGOs, and academics from the South and North came together to reflect on international migration and development with reference to five major countries of origin – India, Mexico, Morocco, Philippines and Turkey.
While these countries are generally classified as “countries of origin”, several are in the process of also becoming transit and even immigration countries.
The following points focus on the distinction between origin and destination countries, but in the awareness that this is not an absolute dichotomy, and that much migration is within global regions, i.e. South-South or North-North.`,
`This statement summarizes the major conclusions drawn from the conference.
While acknowledging notable differences in the migration histories and contexts of the five countries, as well as differences in the views and practices of states and civil society, some common patterns and societal responses also emerge.
These conclusions reflect perspectives from the South on international migration and are intended as a starting point for further deliberation and action.`,
],
[
`Globalization, international migration and co-responsibility`,
`Globalization results in conditions that create emigration pressures while at the same time fostering more opportunities for international migration.
Countries of origin, transit and destination should work together to promote the safety and protection of migrants.
All parties should pursue the long-term objective of sustainable development so that migration becomes an *option*, not a *necessity*.`,
`Throughout human history, migration has reflected people's aspirations to have a better life, but it has also been the result of conflict, war, and economic deprivation.
In the present historical moment, globalization is characterized on the one hand by the deepening of asymmetries among countries and the generation of emigration pressures on the less developed economies, and on the other by the facilitation and sustenance of migration through the dynamics of established networks and communications and transportation facilities.
The growing scale of international migration is a response to the constant demand for workers in receiving countries, where, despite the demand for these workers, there are limited opportunities for legal entry and settlement.
In addition to creating adverse employment conditions, lack of legal status can endanger people's lives.
States should respect the right of individuals to leave their country in search of better opportunities and countries that receive them should take responsibility to safeguard the rights of migrants.`,
],
[
`Migration is not a panacea for failure of development`,
`International migration could stimulate development through remittances, brain circulation and the contributions of transnational communities, but it should not be pursued as *the* vehicle or strategy for development.
 Such an approach promotes short-term socioeconomic “stability” and contributes to limited survival opportunities rather than sustainable development.`,
`There are differing views on the meaning of development and on the strategies to achieve it.
 This debate needs to be pursued with full participation of all concerned, including states, the private sector and civil society in both South and North.
 However, it is clear that a development approach that is solely or mainly based on the deployment of more migrants, remittances and the contributions of migrants/migrant associations/transnational communities will not create sustainable development.
Migration can only be one of several approaches towards development.`,
],
[
`Migrants as partners of development`,
`Migrants should not be viewed as “milking cows” for the development of their home countries.
 They can indeed contribute to sustainable development, but it should be in a voluntary and participatory way.
 States and civil society organizations in destination countries can provide appropriate support.`,
`Migrants often feel that they are perceived in an instrumental way: they are supposed to contribute to the economy of the receiving country through their work, to poverty alleviation in their home communities through remittances, and to the development of the country of origin through investment, technology transfer and return.
Migrants and their families make great sacrifices, and they have a right to control and enjoy the benefits of their work.
Development programs should be designed to respond to the needs and aspirations of migrants and their communities, rather than pursuing top-down development priorities.
 Such programs can help to ensure the creation of conditions for sustainable return.`,
],
[
`Responsibility of states: countries of origin`,
`The state in countries of origin should play a proactive role in pursuing sustainable development and enhancing the creation and strengthening of institutions conducive to development.
The state in the countries of origin should include migrants, migrant associations and transnational communities in the formulation and implementation of development programs.`,
` These groups are diverse in their characteristics and ideas, so states should adopt an inclusive and transparent approach, ensuring gender representation and inclusion of minority groups in dialogues and consultations.
In recent years, many states in countries of origin have changed their views about migrants – in contrast to the past, today migrants are often viewed in a positive light.
Studies have shown that migrants who have successfully integrated in the countries of destination often continue to maintain links with their countries of origin and are committed in contributing to their development.`,
],
[
`Temporary migrant worker programs`,
`Temporary migrant worker programs are increasingly being proposed in international debates as a way of securing positive outcomes for countries of origin, countries that wish to import labor and the migrants themselves.
 Such proposals need to consider the different contexts and the experience that guestworker programs have often been used to restrict the rights of migrants.
 Instead, the best ways of ensuring circularity are through creating an enabling economic and political environment in countries of origin, and through capacity-building initiatives such as training, investment support and reintegration assistance.`,
`The European guestworker systems of the 1960s were based on restricting the rights of migrants, separating families and restricting settlement.
 The adoption of even more rigid types of contract labor recruitment by Gulf States and new industrial economies in Asia has led to hardship and the denial of rights for many migrants and their families.
 Current proposals for guestworker programs in Europe and North America could only overcome such deficiencies, if they guarantee fair pay and conditions, protection of the human and social rights of workers and their families, and equality before the law.`,
`Temporary migration programs start from the understanding that many people want to migrate temporarily in order to improve the livelihoods of their families in their places of origin.
 Many temporary workers do indeed return to their places of origin, but others develop family and social ties in the destination country.
 Yet others would like to return but are unable to do so because the absence of sustainable economic and social development offers them no adequate livelihood opportunities in their countries of origin.
The human rights and social protection laws of liberal democratic countries make enforcement of return extremely difficult.
 Temporary migration programs must therefore include an option of family reunion, settlement and eventual citizenship.`,
`The best way of ensuring circularity is not through denying rights to migrants, but by creating an enabling economic and political environment for their return.
 Measures to be explored include enhancing the portability of pensions and social benefits, education and vocational training relevant to the needs of the country of origin, advice on investment and business formation, and assistance in the development of social and economic infrastructure.`,
],
[
`Migrant empowerment and development`,
`Migrant empowerment is crucial in working towards sustainable development in countries of origin.
Empowerment means creating conditions that enable migrants to participate equally in economic, social and political life in their countries of origin and destination.
 Migrant associations play an essential part in such processes.
States should adopt an inclusive and transparent approach in ensuring diverse representation in dialogues and consultations.`,
`Migrant empowerment is closely related to broader processes of democratization in the South.
Measures to improve democratic participation, safeguard human and civil rights, and to enhance good governance mean including all affected people, including migrants and their communities, in planning and decision-making processes.`,
],
[
`Protecting migrants`,
`Migration entails risks and vulnerabilities to migrants, particularly for women migrants.
 States of countries of origin and destination, international agencies and civil society organizations should work together to mitigate these risks, through legislation, institutional action and advocacy.
Human rights must be guaranteed for *all* migrants, wherever they are, and regardless of their legal status.`,
`The current concern of developed countries over national security should not obscure the fact that many people migrate in order to escape severe constraints to their human security, and that they may experience abuse and exploitation in the migration process.
 Debates on improving security must therefore consider not only threats to state security, but also the risks faced by migrants and their communities.`,
],
[
`Responsibility of states: countries of destination`,
`States of destination countries should recognize that the demand for migrant workers is a significant driver of migration from poorer countries, and that they therefore have a responsibility to avoid policies that can lead to adverse social consequences or negative effects on development`,
`Developed countries have introduced measures to encourage recruitment of highly-skilled workers (such as medical personnel or engineers) in the South.
While recognizing the right of individuals to migrate, governments should take steps to ensure that recruitment does not deprive poorer countries of essential resources, for instance, through measures to support training and retention of essential staff.
 Developed countries also foster the recruitment of less- or semi-skilled workers, either through legal recruitment schemes or through policies that tolerate or even encourage irregular employment.
 State responsibility here would mean consulting employers and labor unions on labor needs, and ensuring that migrant workers can enter legally and that they receive fair wages and conditions.
Government departments responsible for labor market issues should collaborate with government departments responsible for development and foreign affairs in ensuring a concerted and holistic government approach to migration and development.`,
`Destination states should ensure that migrants are granted a secure legal status to enhance the possibility of free movement between countries of origin and immigration.
 This is likely to facilitate the emergence of new transnational social and economic spaces that are conducive to development.`,
],
[
`Why South-South cooperation?`,
`South-South cooperation – among states, migrant associations and civil society, including academics – is essential towards defining common problems, fostering exchange, sharing of good practices, negotiating with North countries, and identifying solutions.
Research has an important role to play in supporting South-South cooperation through the building of transnational, interdisciplinary networks, formulation of a joint research agenda, building and strengthening research capability, and developing theoretical frameworks from the South.`,
`South-South cooperation will further the reflection on similarities and differences in the processes and outcomes attendant to international migration and development.
South countries need to know and learn more about each other and to envision and pursue a common plan of action.
 South-South cooperation is expected to help define the common problems and challenges confronting these countries, to facilitate the exchange and sharing of good practices and initiatives, to present a collective voice in negotiations and discussions with the North countries, and to put forward creative, participatory, and equitable approaches to counter the inequity of the market-driven causes and consequences of international migration.`,
`Research is a means to understand the similarities and differences among South countries, and it is critical in providing evidence-based analysis to promote a deeper understanding of the multi-dimensional, multi-level, short-term and long-term ramifications of international migration and development.
Participants agreed that the comparative perspective and multi-sectoral approach adopted by the conference was one concrete way to move forward.
In order to enhance the use of research in informing policy and advocacy, the use of the Internet, dissemination through forums, and exchange visits were among the proposed “alternative” means of dissemination and information sharing.
 In addition, research itself is one activity that can be pursued as part of South-South cooperation.`,
],
[
`Elements of cooperation`,
`Perspectives from the South on migration and development require cooperation at all levels – North and South, global, regional and national – and with all relevant actors – international organizations, states and civil society.`,
` Important factors in forging cooperation include:`,
`- dialogue;`,
`- acknowledging interdependence i.e. recognizing that we need each other and can learn from each other;`,
`- respect for differing interests, values and needs;`,
`- a redefinition of security that includes both human security and state security;`,
`- openness to bilateral and multilateral agreements.`,
],
[
`Signatures:`,
`Oya Susanne 1Abali
Former Director, German-Turkish Dialogue of the Körber-Foundation`,
`Manolo 2Abella
Senior Research Fellow, Centre on Migration, Policy and Society,
University of Oxford`,
`Maruja M.B. 3Asis
Director of Research and Publications, Scalabrini Migration Center, Manila`,
`O. Can 22Ünver
Counsellor for Labour and Social Security at the Embassy
of the Republic of Turkey in Germany.`,
`Gamze 4Avcı-Boer
Postdoctoral Research Fellow, Department of Turkish Studies,
Leiden University`,
`Oliver 5Bakewell
Research Officer, International Migration Institute,
University of Oxford`,
`Aïcha 6Belarbi
Professor researcher, University Mohammed V of Rabat`,
`Stephen 8Castles
Co-Director and Senior Researcher, International Migration Institute,
University of Oxford`,
`Jørgen 7Carling
Researcher, International Peace Research Institute, Oslo`,
`Oscar 9Chacón
Director, Enlaces América`,
`Aditya R. 10Das
Director of Business Development for MDS Pharma Services`,
`Raúl 11Delgado Wise
Director, Development Studies Program,
Universidad Autónoma de Zacatecas
+ Executive Director, International Network on Migration and Development`,
`Hein 13de Haas
Research Officer, International Migration Institute,
University of Oxford`,
`Carlos 12González Gutiérrez
Executive Director, Instituto de los Mexicanos en el Exterior`,
`Carmelita Gopez 19Nuqui
Executive Director, Development Action for Women Network`,
`Binod 14Khadria
Professor, School of Social Sciences, Jawaharlal Nehru University`,
`Kemal 15Kirişci
Director, Centre for European Studies at Boğaziçi University`,
`Krishna 16Kumar
Former Secretary to the Government of India
Ministry of Overseas Indian Affairs`,
`El Arbi 18Mrabet
Professor, Université Mohamed Premier of Oujda`,
`Jose Z. 17Molano| Jr.
Executive Director, Commission on Filipinos Overseas`,
`Alejandro 20Portes
Director, Center for Migration and Development, Princeton University`,
`Souad 21Talsi Naji
Trustee and Founder Member, Al-Hasaniya Women's Centre, London`,
],
];
