export const taxonomy = {
  stage: { spark: 'Spark', concept: 'Concept', prototype: 'Prototype', pilot: 'Pilot', scaling: 'Scaling' },
  stageMeans: {
    spark: 'A first thought', concept: 'Thought through', prototype: 'Something to try', pilot: 'Running in one place', scaling: 'Spreading',
  },
  need: { funding: 'Funding', skills: 'Skills', partners: 'Partners', pilotSite: 'Pilot site', mentoring: 'Mentoring', policyChange: 'Policy change' },
  fieldRole: { innovator: 'Innovator', funder: 'Funder', policymaker: 'Policymaker', mentor: 'Mentor', broker: 'Broker' },
  platformRole: { moderator: 'Moderator', administrator: 'Administrator' },
  organisationKind: {
    foundation: 'Foundation', municipality: 'Municipality', socialEnterprise: 'Social enterprise', ngo: 'NGO', university: 'University', company: 'Company',
  },
  sdg: {
    '1': 'No poverty', '2': 'Zero hunger', '3': 'Good health and well-being', '4': 'Quality education', '5': 'Gender equality', '6': 'Clean water and sanitation',
    '7': 'Affordable and clean energy', '8': 'Decent work and economic growth', '9': 'Industry, innovation and infrastructure', '10': 'Reduced inequalities',
    '11': 'Sustainable cities and communities', '12': 'Responsible consumption and production', '13': 'Climate action', '14': 'Life below water', '15': 'Life on land',
    '16': 'Peace, justice and strong institutions', '17': 'Partnerships for the goals',
  },
  section: {
    problem: 'Problem', beneficiaries: 'Beneficiaries', solution: 'Solution', novelty: 'What is new', businessModel: 'Business model',
    impactLogic: 'Impact logic', partners: 'Partners', policyFit: 'Policy fit', risks: 'Risks', nextSteps: 'Next steps',
  },
  sectionAsks: {
    problem: 'What is wrong today, for whom, and how do you know?',
    beneficiaries: 'Who gains, how many are they, and were they asked?',
    solution: 'What will you do, and why should it work?',
    novelty: 'What is different from what exists?',
    businessModel: 'What does it cost, who pays, and what keeps it going?',
    impactLogic: 'What leads to what: activities, outputs, outcomes, impact?',
    partners: 'Who is with you, and who is missing?',
    policyFit: 'Which policies or laws help, and which stand in the way?',
    risks: 'What could go wrong, and what would you do then?',
    nextSteps: 'What happens in the next weeks and months?',
  },
}
